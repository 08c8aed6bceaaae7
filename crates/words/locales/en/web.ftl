### What pages say.

## Frame of every page

## Sections

## Forms

## Problems
