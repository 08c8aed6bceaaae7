//! What the desk promises, rule by rule.

mod suite {
    mod packs;
}
