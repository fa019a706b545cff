"""Where documents come from: one reader a format."""
