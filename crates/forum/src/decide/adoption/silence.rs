//! Deciding by silence: everybody was asked, the period was long enough, and it is over.

use super::Adoption;
use crate::date::{Day, When};
use crate::decide::{Context, Refusal};
use crate::noun::Noun;
use crate::state::Eyes;

/// One asking: when the text went round, and until when objections could be lodged.
struct Asking {
    long_enough: bool,
    over: bool,
    until: When,
}

impl Adoption<'_> {
    /// The day until which objections could be lodged, where silence was kept; else why it was not.
    pub(super) fn silence(
        &self,
        context: &Context<'_>,
        days: i64,
        refusals: &mut Vec<Refusal>,
    ) -> Option<String> {
        let askings = self.askings(context.today, days);
        if let Some(kept) = askings.iter().find(|asking| asking.over && asking.long_enough) {
            return Some(kept.until.written().to_owned());
        }
        let text = self.outcomes.text.clone();
        refusals.push(match askings.iter().find(|asking| !asking.over) {
            _ if askings.is_empty() => Refusal::SilenceNotAsked { text },
            Some(running) => Refusal::SilenceRuns { text, until: running.until.written().to_owned() },
            None => Refusal::SilenceTooShort { text, days },
        });
        None
    }

    fn askings(&self, today: Day, days: i64) -> Vec<Asking> {
        let rounds = self.state.referring(Noun::Consultation, "text", self.outcomes.text).into_iter();
        let rounds = rounds.filter_map(|round| self.state.seen(round, &Eyes::Everything));
        let askings = rounds.filter_map(|round| {
            let until = round.dates("until").into_iter().next()?.clone();
            let sent = round.dates("date").into_iter().next().filter(|date| !date.is_doubtful());
            let first = until.earliest().filter(|_| !until.is_doubtful());
            let long_enough = sent.and_then(When::latest).zip(first).is_some_and(|(sent, last)| {
                sent.until(last).is_ok_and(|span| i64::from(span.get_days()) >= days)
            });
            let over = until.latest().is_some_and(|last| last < today) && !until.is_doubtful();
            Some(Asking { long_enough, over, until })
        });
        askings.collect()
    }
}
