"""What sum is stated: its number, currency, qualifier and rate, or why it is none."""
