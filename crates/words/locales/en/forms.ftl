### What forms and deeds of the workbench say before and after they record.

## The moment

web-without = without { $overlays }
web-known-at-heads = { $count ->
        [one] known up to one receipt
       *[other] known up to { $count } receipts
    }
web-at-these-heads = This page at exactly these heads

## What will be recorded

web-speaks-of = Speaks of
web-value-before = As it stands
web-value-after = As it will stand
web-change-now = Record the change
web-what-stays = What stays
web-stays-withdrawn = The entry, this withdrawal and its reason stay in the record for all who may read it. The withdrawal can itself be withdrawn.
web-stays-brought-back = The entry counts again. The withdrawal, and that it was withdrawn, stay in the record.
web-brings-back = It brings back:
web-stays-corrected = The old value stays in the record, with this correction and its reason. The correction can be withdrawn.
web-stays-changed = Until that date the old value holds. Both stay in the record, and the change can be withdrawn.
web-stays-released = It was released before, and what was released still stands for its readers:
web-named-by = These name it, and will name something that no longer stands:
web-stays-private = The private entry stays at this desk, with a note where it was released. Its corrections and its withdrawal are released separately.
web-stays-read = What others have read cannot be unread. The open entry can be withdrawn; its readers will still find it in the record, marked so.
web-bring-back = Withdraw the withdrawal
web-no-way-back = no way back
web-forget-show = Show what will be destroyed
web-forget-preview = This will be destroyed. Nothing is destroyed yet.
web-forget-gone = Destroyed, with its key
web-forget-stays = That there were words, when and by whom they were recorded, and the reason given here.
web-forget-never = This cannot be undone.
web-forget-copies = Copies and backups that were made before keep what they held.

## Files

web-originals = Originals
web-originals-about = Kept byte for byte as they were handed in.
web-bytes = { $count ->
        [one] one byte
       *[other] { $bytes } bytes
    }
web-document-is = { $bytes } bytes, { $media }
web-file-here-already = Received: { $file }. Choose another only to replace it.
web-file-waits = The file is being read. This page changes by itself.
web-template = Spreadsheet to fill in for this act
web-more-entries = … and { $count } more

## The seat

web-seat = The seat
web-seat-is = This is the desk of: { $seat }.
web-seat-none = This file does not say whose desk it is on.
web-seat-about = Without a seat everything can be recorded as told by a source. Naming the seat lets the desk act for it, as the { $charter } provides.
web-seat-first = This file does not say whose desk it is on, so nothing can be done here live.
web-seat-name = Name the seat
web-seat-change = Change the seat
web-seat-choose = Choose one of these.
web-seat-secretariat-about = records what it does, and live what is lodged with it
web-seat-chair-about = records what it does, and live what its { $bodies } decide
web-seat-participant-about = acts for itself alone; “ours” lists what is its own
web-seat-rights = Can be done here
web-seat-no-rights = The { $charter } gives this seat no act of its own today.
web-seat-ours = What is this seat’s own, for this desk alone
web-seat-otherwise = Everything else
web-seat-reported = Recorded as told by a source.
web-seat-will-be = This desk will be that of: { $seat }. Nothing is recorded yet.
web-seat-stays = What was recorded before keeps its recorder. The seat can be changed again; both stay noted at this desk.

## Desk notes

web-remarks = Desk notes and drafts
web-remarks-answer = What this desk keeps for itself. Nobody else sees it, and it can be forgotten.
web-remarks-empty = Notes on anything in the record stand here. Add one from the page of what it is about.
web-drafts-empty = Texts that are not yet anybody’s business stand here.

## Overlays and packs

web-overlays = Overlays
web-overlays-answer = An overlay is an author’s reading beside the forum’s own record. Leave it out, and every page is as if it had never been.
web-overlays-none = This file has no overlay that can be seen here.
web-overlay-entries = { $count ->
        [one] One entry, from the pack { $pack }.
       *[other] { $count } entries, from the pack { $pack }.
    }
web-overlay-is-out = It is left out of what you see.
web-overlay-leave-out = Look without it
web-overlay-bring-in = Look with it
web-overlay-remove = Take it out of the file …
web-overlay-remove-title = Take out the overlay { $overlay }
web-overlay-would-leave = { $count ->
        [one] One entry of “{ $overlay }” would leave this file. Nothing has left yet.
       *[other] All { $count } entries of “{ $overlay }” would leave this file. Nothing has left yet.
    }
web-overlay-stays = Everything else, to the last byte. Other files that hold the overlay keep it.
web-overlay-noted = That it left is noted for this desk alone.
web-overlay-no-way-back = It does not come back by itself: only a pack or another file that still holds it brings it in again.
web-overlay-remove-now = Take it out
web-overlay-leaves = What leaves
web-overlay-resting = What falls asleep with it
web-overlay-resting-about = These entries speak of the overlay. They stay in the file, and are shown again if it comes back.
web-packs = Packs
web-packs-answer = What this file was made from. A newer pack changes only what the pack itself said; what anybody else recorded stands beside it.
web-pack-version = Pack { $pack }, version { $version }
web-pack-compare = Compare with the pack that comes with this program
web-pack-elsewhere = This pack does not come with the program; chancery pack update takes it from its folder.
web-pack-title = The pack { $pack }
web-pack-differs = { $count ->
        [0] { $pack } says nothing different from what this file has of it.
        [one] { $pack } differs in one place. Nothing is recorded yet.
       *[other] { $pack } differs in { $count } places. Nothing is recorded yet.
    }
web-pack-stays = Old values stay in the record with the corrections. What others recorded is not touched.
web-pack-record = Record these differences
web-pack-moved = The record or the pack changed since these were shown. Look at them again: nothing was recorded.
web-pack-row = Row
web-pack-what = What differs
web-pack-beside = What others say
web-pack-new = new
web-pack-vanished = no longer in the pack: what it said is withdrawn
web-pack-retold = on other sources or with another note
web-pack-noted = what the pack says of itself

## Merging

web-merge = Take in another file
web-merge-about = Another file of this forum may hold what this one does not: its entries come in, for each volume the longest chain. First you see what would come in.
web-merge-file = The other file
web-merge-hint = A .forum file of up to 32 MB. For larger ones there is chancery merge.
web-merge-choose = Choose the other file.
web-merge-show = Show what would come in
web-merge-would = { $count ->
        [0] { $file } holds nothing that this file does not have.
        [one] One entry would come in from { $file }. Nothing has come in yet.
       *[other] { $count } entries would come in from { $file }. Nothing has come in yet.
    }
web-merge-left-out = Overlays of that file that stay out
web-merge-take-too = Show it with these
web-merge-stays = Everything that is here. What then contradicts stands as a conflict; nothing picks a winner.
web-merge-no-way-back = What came in cannot be taken out again, only withdrawn by whoever may write it. Keep a backup of this file.
web-merge-now = Take it in
web-merge-another = Choose another file
web-merge-volume = { $count ->
        [one] One entry
       *[other] { $count } entries
    }
web-merge-new = A volume that is new here:
web-merge-grows = A volume that grows:
web-merged = Taken in
web-merged-answer = { $count ->
        [one] One entry came in.
       *[other] { $count } entries came in.
    }
