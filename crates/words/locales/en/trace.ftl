### Words through the texts: search, lineage, agreed language, quotations, absence, comparison, citations.

## Columns

column-text-decided = what became of it
column-in-version = in
column-manner = how
column-known-by = known from
column-carried-from = carried over from
column-component = component
column-first-in = first in
column-next-in = next in
column-last-in = last in
column-first-year = from
column-last-year = to
column-count-texts = { $texts }
column-count-exact = word for word
column-dropped-in = not in
column-how-dropped = how
column-why-unsearched = why
column-also-in = also in
column-when-beside = when
column-cited = cited
column-citing = citing
column-old-place = before
column-new-place = after
column-languages = languages
column-versions = versions
column-words-held = words in
column-finding = finding

## Which passages

reach-status-any = any
reach-status-adopted = adopted
reach-status-other = other

unsearched-no-words = none of its words are held
unsearched-line = What could not be searched: { $count ->
        [one] { $count } { $text } whose own words are not held
       *[other] { $count } { $texts } whose own words are not held
    }.
unsearched-rendered = only a paraphrase, a summary or unverified words are held

## Search in words

search-in-words = “{ $q }” stands in { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }
search-in-both = “{ $q }” stands in { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }; { $things ->
        [one] { $things } thing bears it
       *[other] { $things } things bear it
    } in a name or description
search-unread = The words of { $texts } were not searched: { $error }.
search-provisions = In the words of { $texts }
search-provisions-empty = No passage that was asked for has these words. Quotation marks look for a phrase; NEAR/5 for words near each other; * for any ending; ~1 for a letter that differs; OR for one of several; - leaves out.

## Lineage

trace-title = Lineage
trace-of = Lineage of “{ $q }”
trace-answer = “{ $q }” stands first in { $name } ({ $date }). { $count ->
        [one] It stands in { $count } { $text }
       *[other] It stands in { $count } { $texts }
    }, in { $exact } of them word for word.
trace-first = “{ $q }” stands first in { $name } ({ $date }).
trace-first-attested = According to a source, “{ $q }” stands first in { $name } ({ $date }); its words are not held here.
trace-none = “{ $q }” was not found in the words held, and no source attests it.
trace-readings = Looked for as { $readings }.
trace-reading = “{ $words }” ({ $language })
trace-first-differs = A source attests the first use in { $name }.
trace-near-before = Words near to it stand earlier, in { $name }.
trace-more = The first 500 uses are shown.
trace-uses = Every use, in the order of time
trace-uses-empty = Uses stand here as soon as the words of a { $text } that has them are held, or a source attests one.
trace-manner-exact = word for word
trace-manner-inflected = in another form
trace-manner-varied = varied
trace-manner-reordered = in another order
trace-manner-attested = attested
trace-found = found in the words
trace-attested = attested by a source
trace-attested-first = attested by a source as the first use
trace-words-not-told = the source does not give the words
trace-from-cited = which it cites
trace-from-body = the same { $body } before
trace-from-words = with which it has most words in common
trace-components = Its components
trace-components-lead = Each with the { $text } in which it first stands.
trace-nowhere = in no words held
trace-bodies = Who carried it
trace-years = By year
trace-drops = Where it dropped out
trace-drops-lead = Only { $texts } whose words are held can be said to be without it.
trace-dropped-version = a later version of the same text
trace-dropped-text = the next of the same { $body } and kind
trace-unsearched = What could not be searched
trace-unsearched-lead = These are known, and their own words are not held.
trace-no-words = The words of this { $provision } are not held.
trace-near = The same words, or words near to them, elsewhere
trace-near-lead = What this { $provision } has and the other has not is struck out; what the other has instead is underlined.
trace-near-empty = No other { $text } held has words near to these.
trace-before = earlier
trace-later = later
trace-provision-earlier = Words near to these stand first in { $name } ({ $date }).
trace-provision-first = No earlier words near to these are held; they stand next in { $name } ({ $date }).
trace-provision-alone = No other words held are near to those of “{ $name }”.
trace-provision-no-words = The words of “{ $name }” are not held.

## Agreed language

agreed-title = Agreed language
agreed-draft = Draft: “{ $q }”
agreed-same = All words of the draft stand in this order in { $name } ({ $date }).
agreed-nearest = The nearest is in { $name } ({ $date }).
agreed-held-only = No adopted { $provision } is near; words held that were not adopted are: the nearest in { $name } ({ $date }).
agreed-in-versions = in { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
agreed-held = Held, not adopted
agreed-held-lead = The nearest first. What the draft has instead is underlined; what it lacks is struck out.
agreed-none = Nothing held is near to this draft.
agreed-adopted-only = Only adopted { $provisions } are shown. Look at all that is held.
agreed-near = The nearest first
agreed-near-lead = What the draft has instead is underlined; what it lacks is struck out.
agreed-near-empty = The nearest { $provisions } stand here once the words of { $texts } are held that come near.

## Quotations

quote-title = Quotation check
quote-verbatim = verbatim
quote-altered = altered
quote-paraphrase = paraphrase
quote-not-found = not found
quote-unverified = unverified
quote-is-verbatim = Verbatim: { $place }.
quote-is-altered = Altered: { $place } has other words.
quote-is-paraphrase = Paraphrase: { $place } says it in other words.
quote-is-not-found = Not found in the words held of { $place }.
quote-is-unverified = Unverified: the words of { $place } as adopted are not held.
quote-is-verbatim-nowhere = Verbatim.
quote-is-altered-nowhere = Altered.
quote-is-paraphrase-nowhere = Paraphrase.
quote-is-not-found-nowhere = Not found in the words held.
quote-is-unverified-nowhere = Unverified: nothing held could prove it.
quote-way-elides = It leaves words out and marks where.
quote-way-adds = It adds words in square brackets.
quote-way-capitals = Capital letters differ.
quote-way-punctuates = Punctuation differs.
quote-way-spans = It runs over more than one { $provision }.
quote-way-of-rendering = The nearest words held are themselves a paraphrase or a summary: they prove nothing.
quote-shared = Shared words: { $words }. It may be a translation back from another language.
quote-held-only = Only the words held were compared; the { $text } may have others.
quote-checked = Beside its source
quote-checked-lead = What the source has and the quotation has not is struck out; what it has instead is underlined.
quote-checked-empty = The nearest words stand here.
quote-also = The same words elsewhere
quote-claims = What others quote from it

## Absence

absent-title = Absence
absent-of = “{ $q }”: does it occur?
absent-answer = “{ $q }” does not occur in the { $count ->
        [one] { $count } { $text }
       *[other] { $count } { $texts }
    } searched ({ $versions ->
        [one] { $versions } version
       *[other] { $versions } versions
    }; { $languages }).
absent-answer-in = “{ $q }” does not occur in the words held of { $name } ({ $versions ->
        [one] { $versions } version
       *[other] { $versions } versions
    }; { $languages }).
absent-occurs = “{ $q }” occurs, in { $occurs ->
        [one] { $occurs } { $text }
       *[other] { $occurs } { $texts }
    }.
absent-nothing-held = Whether “{ $q }” occurs cannot be said: no words are held of what was asked for.
absent-readings = Looked for as { $readings }, in every spelling and with every ending of the words.
absent-no-participant = words that name no { $participant }: of one no absence is stated
absent-found = Where it occurs
absent-near = What comes near
absent-searched = What was searched
absent-searched-lead = Words held as the { $text } has them.
absent-searched-empty = { CAP($texts) } whose own words are held stand here once a version and its words are recorded.
absent-claims = What others state of it
absent-claims-lead = Attributed; nothing here rules on it.

## Comparison

compare-title = Comparison
compare-of = { $old } beside { $new }
compare-answer = { $kept } kept, { $edited } edited, { $moved } moved, { $added } added, { $deleted } deleted.
compare-language = Compared in { $language }.
compare-nothing = These two have no words in a language that both hold.
compare-provisions = { CAP($provisions) }
compare-provisions-empty = Both sides side by side stand here once their words are held.
compare-kept = kept
compare-edited = edited
compare-moved = moved
compare-moved-and-edited = moved and edited
compare-split = split
compare-merged = merged
compare-added = added
compare-deleted = deleted

## Citations

cites-title = Citations
cites-of = Citations: { $name }
cites-answer = { $name } cites { $cites ->
        [one] { $cites } other
       *[other] { $cites } others
    } and is cited by { $cited }.
cites-network = { $pairs ->
        [one] { $pairs } citation
       *[other] { $pairs } citations
    } of one { $text } by another: { $citing } cite, { $cited } are cited.
cites-cites = What it cites
cites-cites-empty = Titles, symbols and other names of { $texts } are looked for in its words; none was found in those held.
cites-cited-by = What cites it
cites-cited-by-empty = No words held name it.
cites-pairs = Who cites whom
cites-pairs-empty = Citations stand here once the words of { $texts } are held that name others.
cites-not-held = not in this record
cites-ambiguous = the name is that of several

## On the page of a text

column-elsewhere = elsewhere
text-margin-before = Before: { $place }
text-margin-same = At the same time: { $place }
text-margin-after = After: { $place }
text-margin-all = Lineage
way-cites = What it cites, what cites it
way-compare = Beside its version before
way-trace = Its lineage

## Two languages

languages-title = Two languages
languages-of = { $text }: two languages
languages-answer =
    { $left } and { $right }, { $version }: { $both ->
        [one] one { $provision }
       *[other] { $both } { $provisions }
    } in both, { $compared } compared and unchanged since, { $stale } to be compared again{ $one ->
        [0] .
       *[other] , { $one } in one language only.
    }
languages-one = { $left } is the only language held of { $version }.
languages-none = No words of this { $text } are held.
languages-versions = Other versions:
languages-others = Beside other languages:
languages-provisions = { CAP($provisions) }
languages-provisions-empty = Both languages stand here side by side once words of this version are held.
languages-no-words = No words in { $language } are held.
languages-alone = nothing to compare
languages-never = not compared
languages-compared = Compared: { $facts }
languages-stale = { $changed } was worded anew, { $other } was not compared with it since
languages-stale-both = { $changed } and { $other } were worded anew and not compared since
languages-not-authentic = not authentic
column-concordance = compared
text-languages = Two languages side by side
