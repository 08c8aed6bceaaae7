### Texts from files: the report before and after recording.

import-title = Import
import-would-begin = { $file } would begin “{ $text }” with { $version }, in { $language }: { $counted }
import-would = { $file } would be { $version } of “{ $text }”, in { $language }: { $counted }
import-did-begin = { $file } begins “{ $text }” with { $version }, in { $language }: { $counted }
import-did = { $file } is { $version } of “{ $text }”, in { $language }: { $counted }
import-nothing = Nothing changes: { $file } has the words of { $version } of “{ $text }”, in { $language }
import-not-ready = { $file } cannot be imported as it stands
import-would-many = { $files ->
    [one] One file with { $provisions } provisions would be imported.
   *[other] { $files } files with { $provisions } provisions would be imported.
 }
import-did-many = { $files ->
    [one] One file with { $provisions } provisions is imported.
   *[other] { $files } files with { $provisions } provisions are imported.
 }
import-nothing-many = Nothing changes.
import-same-many = { $count ->
    [one] One file has the words that are recorded.
   *[other] { $count } files have the words that are recorded.
 }
import-unread-many = { $count ->
    [one] One file cannot be read and is left out.
   *[other] { $count } files cannot be read and are left out.
 }
import-unread-remedy = look at the reason given for each, save it in a form that is read here, and import it alone; the rest is done
import-same = the same words
import-against = Beside { $version }, in { $language }. What is kept as it was is only counted.
import-aligned-with = Beside { $version }, in { $language }, by address and order.
import-times = { $count } times
import-more = and { $count } more
import-nothing-recorded = nothing was recorded, since nothing changes
import-reading = the files are read
import-recording = the texts are recorded
import-undo-hint = to take all of it back: chancery withdraw { $entry } --all --why ...

## What became of a provision

import-kept = kept
import-renumbered = renumbered
import-edited = edited
import-moved = moved
import-moved-and-edited = moved and edited
import-split = split
import-merged = merged
import-new = new
import-deleted = deleted
import-attached = words for what was known
import-aligned = aligned
import-count-kept = { $count } kept
import-count-edited = { $count } edited
import-count-moved = { $count } moved
import-count-moved-and-edited = { $count } moved and edited
import-count-split = { $count } from a split
import-count-merged = { $count } merged
import-count-new = { $count } new
import-count-deleted = { $count } deleted
import-count-attached = { $count } with words for what was known
import-count-aligned = { $count } aligned

## Tracked changes and comments

import-inserted = put in
import-deleted-there = taken out
import-comment = comment

## Sections and columns

import-section-provisions = What becomes of the provisions
import-section-files = The files
import-section-suspects = Characters that cannot be seen or look like others
import-section-tracked = Tracked changes in the file
import-section-comments = Comments in the file
import-section-remarks = What the reader left out or could not tell
import-section-unattached = Provisions that the file was not attached to
import-section-unread = Files that cannot be read
import-column-change = what
import-column-address = address
import-column-before = before
import-column-words = words
import-column-place = where
import-column-shown = made visible
import-column-author = who
import-column-date = when
import-column-remark = what
import-column-provision = provision
import-column-known = known of it
import-column-file = file
import-column-text = text
import-column-version = version
import-column-language = language
import-column-outcome = what becomes of it
import-column-reason = why

## What stands against an import

problem-import-attach-what = “{ $given }” is no provision of this text that has no words yet
problem-import-attach-where = the file has nothing at the address “{ $address }”
problem-import-body = no one body of this record is called “{ $given }”
problem-import-changes = the file has tracked changes ({ $count }), which read in two ways: choose whether they are taken as made, as not made, or both as two versions
problem-import-column = a list of files has no column “{ $given }”
problem-import-column-file = the list has no column “file”
problem-import-date = “{ $given }” is no date, or can be meant in two ways: write one such as 1999-09-14, 1999-09 or 14 September 1999
problem-import-language = the file does not say its language: say it
problem-import-language-tag = “{ $given }” is no language tag: write one such as en, ru or zh-Hans
problem-import-level = “{ $given }” is no level
problem-import-no-text = no text of this record is called “{ $given }”: if it is new, say its kind to begin it
problem-import-no-words = the file has no words that could be taken in
problem-import-outcome = “{ $given }” is no outcome of a decision
problem-import-reads-otherwise = “{ $version }” reads otherwise in this language: give the file a version of its own, or correct single wordings
problem-import-row-file = the row names no file
problem-import-same-title = another file is called “{ $given }” too: say in a list which text each file is
problem-import-several = “{ $given }” names several texts: say which, { $ids }
problem-import-suspects = the file has characters that cannot be seen or look like others ({ $count }): look at them below, then take them as they are or mend the file
problem-import-unreadable = the file cannot be read: { $what }

## The page

web-import-title = Import a text
web-import-version-of = Import a version
web-import-another = Import another file
web-import-about = A file becomes paragraphs that can be cited, searched and compared. First you see what becomes of each.
web-import-choose = choose a file
web-import-file = file
web-import-file-hint = Word, OpenDocument, HTML, Markdown, plain text or PDF; at most { $size } MB. It is kept at the desk byte for byte.
web-import-laid = { $file } is laid ready; choose a file only to take another.
web-import-text = text
web-import-text-hint = Any name of a text that there is, or what a new one is called. Left empty: the title in the file.
web-import-kind = kind
web-import-kind-hint = Only to begin a new text: declaration, resolution, plan.
web-import-language = language
web-import-language-hint = en, ru, zh-Hans. Left empty: what the file says.
web-import-authentic = This language is authentic
web-import-version = version
web-import-version-hint = One that there is, or what a new one is called. Left empty: words that differ are a new version.
web-import-changes = The file has tracked changes. Which reading?
web-import-changes-accepted = with every change made
web-import-changes-rejected = as it was before the changes
web-import-changes-both = both, as two versions
web-import-despite = Take these characters as they are
web-import-more = More about the text and its source
web-import-symbol = symbol
web-import-symbol-hint = For a new text.
web-import-date = date
web-import-date-hint = For a new text: 1999-09-14, or 14 September 1999.
web-import-alias = other names
web-import-alias-hint = One on each line.
web-import-source = source
web-import-source-hint = Left empty: the file itself, by name and digest.
web-import-level = how open it is recorded
web-import-attach = paragraphs known without words
web-import-attach-hint = One on each line: its id, an equals sign, and the address in the file, as in provision/purpose = 2.
web-import-unverified = Nobody compared these words with the text
web-original-read = What the file itself says, read from its bytes for this desk alone. The record keeps no person's name.
