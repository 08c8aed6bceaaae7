//! What the desk promises, rule by rule.

#[cfg(test)]
mod suite {
    mod ground;

    mod keeping;
    mod levels;
    mod packs;
    mod size;
    mod together;
    mod travelling;
    mod updating;
    mod written;
}
