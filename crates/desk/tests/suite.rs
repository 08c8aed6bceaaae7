//! What the desk promises, rule by rule.

#[cfg(test)]
mod suite {
    mod ground;

    mod histories;
    mod keeping;
    mod levels;
    mod packs;
    mod reading;
    mod size;
    mod together;
    mod travelling;
    mod updating;
    mod written;
}
