### What the language says of itself.

native-name = English
# ltr or rtl
direction = ltr
# What stands between groups of three digits
number-group = ,
