"""What an amount is for, in the document's own words."""
