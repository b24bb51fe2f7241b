# Letters
