### What the command line says.

## Titles and columns

## Results

## Problems
