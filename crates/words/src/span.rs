//! What holds over time, in words: from when to when, and when a source attests it.

use forum::date::{Described, End, Span, When};

use crate::Words;

impl Words {
    /// From when to when: `from 8 June 2010 to 20 May 2014`, `since 2018`, `from 2010, end not known`. Bounds that are
    /// themselves ranges are said side by side, so that no sentence has two of *between* in it.
    #[must_use]
    pub fn span(&self, span: &Span) -> String {
        let bounds = self.bounds(&span.from, &span.to);
        if span.attested.is_empty() {
            return bounds;
        }
        let dates = span.attested.iter().map(|when| self.when(when)).collect::<Vec<_>>().join("; ");
        self.with("span-attested", &[("span", bounds.into()), ("dates", dates.into())])
    }

    fn bounds(&self, from: &When, to: &End) -> String {
        let start = from.describe();
        match (&start, to) {
            (Described::Unknown, End::NoneYet) => self.say("span-start-unknown-no-end"),
            (Described::Unknown, End::NotKnown) => self.say("span-unknown"),
            (Described::Unknown, End::Date(when)) => self.bounded("span-until", None, Some(&when.describe())),
            (_, End::NoneYet) => self.bounded("span-since", Some(&start), None),
            (_, End::NotKnown) => self.bounded("span-from", Some(&start), None),
            (_, End::Date(when)) => self.bounded("span-from-to", Some(&start), Some(&when.describe())),
        }
    }

    /// The message where the bounds are plain, else its `-ranges` form, with the bounds as they stand alone.
    fn bounded(&self, key: &str, from: Option<&Described>, to: Option<&Described>) -> String {
        let plain = from.into_iter().chain(to).all(is_plain);
        let key = if plain { key.to_owned() } else { format!("{key}-ranges") };
        let sides = [("from", from), ("to", to)];
        let args: Vec<_> = sides
            .into_iter()
            .filter_map(|(name, side)| side.map(|side| self.in_cases(name, side)))
            .flatten()
            .collect();
        let args: Vec<_> = args.iter().map(|(name, value)| (name.as_str(), value.into())).collect();
        self.with(&key, &args)
    }
}

/// Whether a date reads well behind *from* or *to*.
fn is_plain(date: &Described) -> bool {
    !matches!(date, Described::Lasting(..) | Described::Within(..) | Described::Unknown)
}
