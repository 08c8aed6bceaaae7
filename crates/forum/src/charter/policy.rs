//! Ways of deciding, with their parameters.

use std::collections::BTreeMap;

use super::Charter;
use crate::date::Truth;
use crate::id::Id;

/// The words of a policy under which something can be adopted.
const ABSENCE_OF_OBJECTION: &str = "absence of objection";

/// A way in which a body decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its name, as the charter has it.
    pub name: String,
    /// Whether the body uses it on the day.
    pub truth: Truth,
    /// The parts that it rests on.
    pub parts: Vec<Id>,
    /// Whether it adopts, by absence of objection; else a body can only take note by it.
    pub adopts: bool,
    /// Parameters by name: `days`, `extension`.
    pub parameters: BTreeMap<String, String>,
}

impl Policy {
    /// The days of a silence period, where the policy has one.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        self.parameters.get("days")?.parse().ok().filter(|days| *days > 0)
    }
}

impl Charter {
    /// The ways in which a body decides, in the order of the charter; `body` is the last part of the body's id.
    #[must_use]
    pub fn policies_of(&self, body: &str) -> Vec<Policy> {
        let mut policies: Vec<Policy> = Vec::new();
        for part in self.parts_of("decision").filter(|part| part.name == body) {
            for given in part.given() {
                let policy = self.policy(given.value, given.truth, Some(part.id.clone()));
                match policies.iter_mut().find(|known| known.name == policy.name) {
                    Some(known) => {
                        known.truth = known.truth.or(policy.truth);
                        known.parts.extend(policy.parts);
                    }
                    None => policies.push(policy),
                }
            }
        }
        policies
    }

    /// A way of deciding that the charter lays down, whichever bodies use it.
    #[must_use]
    pub fn policy_named(&self, name: &str) -> Option<Policy> {
        let policy = self.policy(name, Truth::Yes, None);
        (!policy.truth.is_no()).then_some(policy)
    }

    fn policy(&self, name: &str, truth: Truth, decision: Option<Id>) -> Policy {
        let mut policy = Policy {
            name: name.to_owned(),
            truth,
            parts: decision.into_iter().collect(),
            adopts: false,
            parameters: BTreeMap::new(),
        };
        let mut laid_down = Truth::No;
        for part in self.parts_of("policy").filter(|part| part.name == name) {
            laid_down = laid_down.or(part.truth);
            policy.parts.push(part.id.clone());
            for word in part.words() {
                match word.split_once('=') {
                    Some((key, value)) => {
                        policy.parameters.insert(key.trim().to_owned(), value.trim().to_owned());
                    }
                    None => policy.adopts |= word == ABSENCE_OF_OBJECTION,
                }
            }
        }
        policy.truth = truth.and(laid_down);
        policy
    }
}
