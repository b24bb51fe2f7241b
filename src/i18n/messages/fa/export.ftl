# Headings and names in exported files
