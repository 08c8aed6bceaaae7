### What is wrong with a file or form that was handed in. Every message is named after its code at the desk.

or = or
did-you-mean = did you mean “{ $word }”?

problem-absent = “{ $name }” was not given: expected { $expected }
problem-act-absent = nothing says which act this is: add a column or member act, such as convene
problem-cannot-stand = “{ $given }” cannot stand in “{ $name }”: expected { $expected }
problem-cells-differ = the row has { $cells } cells, and the header has { $header }: put a cell that holds a comma between quotation marks, and count the commas
problem-column-twice = the column “{ $name }” stands here for the second time: keep one of the two
problem-document-unreadable = the document { $given } cannot be read: { $what }
problem-file-kind = the file is of no known kind: its name should end in .csv, .toml or .json
problem-file-unreadable = the file cannot be read: { $what }
problem-holds-table = “{ $name }” holds an object: expected a text, a number or a list of them
problem-names-nothing = “{ $given }” in “{ $name }” names nothing in the record
problem-no-act = there is no act “{ $given }”
problem-no-acts = the file holds no acts: expected an array of objects, each with a member act
problem-no-column = no act has a field “{ $given }”: expected act, a field of the acts in this file, or one of the columns that every act has
problem-no-field = “{ $act }” has no field “{ $given }”: expected one of { $listed }, or one of the columns that every act has
problem-no-fields = “{ $given }” is no act with fields
problem-no-header = the file holds no header: take the spreadsheet to fill in of an act
problem-no-participant = “{ $given }” is no { $participant } of this forum
problem-not-utf8 = the byte { $byte } is not UTF-8 text: save the file as UTF-8 (in a spreadsheet “CSV UTF-8”) and try again
problem-nul = a NUL character stands in the text: this is no text file, or it is damaged
problem-quote-open = a quotation mark is opened and never closed: close it at the end of the cell; a mark within a cell is written twice
problem-several = “{ $name }” takes one value, and several were given
problem-syntax = the file cannot be read: { $what }
problem-too-large = the file has { $bytes } bytes, and at most { $most } are read at once: divide it into several files
problem-utf16 = the file is UTF-16: save it as UTF-8 (in a spreadsheet “CSV UTF-8”) and try again

## What a field takes

wanted-words = words
wanted-anything = the id of anything in the record
wanted-thing = the id of a { $nouns }
wanted-id = an id such as meeting/words
wanted-when = a date: 2004-10-22, 2004-10, 2004, 2008-21 (spring), [2010-06-08..2012-02-27] (some time within)
wanted-end = a date, .. (none yet) or unknown
wanted-choice = one of: { $listed }
wanted-number = a whole number
wanted-flag = yes or no
wanted-language = a language tag such as en or ru
wanted-matter = words of working material; they can be forgotten later
wanted-document = a file
wanted-outcome = provision/words = adopted
wanted-confidence = high, medium or low
wanted-level = public, forum, desk, or addressees: participant/words ; participant/words
wanted-when-in-words = expected a day that is in the calendar, a month, a season or a year with its four digits, such as 5 October 1992, October 2004, after October 2004, between June 2010 and February 2012, 20 or 21 May 2014, spring 2008, about August 2008 or not known
date-error-empty = nothing is written: expected a date such as 2004-10-22, or unknown where no source says
date-error-not-a-date = “{ $text }” is not a date: expected one such as { $example }
date-error-not-in-calendar = “{ $part }” is not in the calendar: expected one such as { $example }
date-error-backwards = “{ $text }” runs backwards: expected the earlier date first, such as { $turned }

## Why a right is absent or not certain

why-no-charter = no { $charter } is in force on { $day }
why-no-participant = only a { $participant } holds rights of its own, and it is none
why-no-status = it has no status in the forum on { $day }
why-not-given = the { $charter } in force on { $day } does not give it to { $holds }
why-holding-open = whether “{ $id }” holds on this day is left open by its sources
why-charter-open = whether “{ $id }” of the { $charter } is in force on this day, or says this, is left open by its sources
why-contested = “{ $one }” is contested by “{ $other }”
why-not-holder = { $id } does not hold the { $office } on { $day }
why-no-holder = nobody is known to hold the { $office } on { $day }
why-more-private = what gives it lies in a more private volume than this entry

## Pages

web-at-line = Line { $line }
web-at-line-column = Line { $line }, column { $column }
web-busy = Others kept recording in { $file } meanwhile, and nothing was recorded: try again.
web-nothing-to-forget = It has no working material that could be forgotten; desk notes, drafts and replies have it.

## On the command line

command-error = error
command-where = where
command-to-do = to do
command-nothing-recorded = nothing was recorded
command-acts-handed-in = the acts handed in
command-change-and-retry = change what each line says and try again; --dry-run shows what would be recorded
command-at-line = { $file }, line { $line }
command-at-line-column = { $file }, line { $line }, column { $column }
