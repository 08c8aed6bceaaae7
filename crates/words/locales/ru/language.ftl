### What the language says of itself.

native-name = Русский
# ltr or rtl
direction = ltr
# What stands between groups of three digits
number-group = { "\u00A0" }
