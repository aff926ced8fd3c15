"""The law's lists, labels and sentences, read from resources/catalog."""
