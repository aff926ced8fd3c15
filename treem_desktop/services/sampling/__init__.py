"""What the training ward is made of: invented people, their homes, and a year in their lives."""
