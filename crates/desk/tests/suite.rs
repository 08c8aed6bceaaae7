//! What the desk promises, rule by rule.

mod suite {
    mod ground;

    mod keeping;
    mod levels;
    mod packs;
    mod together;
    mod travelling;
    mod updating;
    mod written;
}
