"""In biểu mẫu: every paper with its preview, printed or saved."""
