//! What the desk promises, rule by rule.

#[cfg(test)]
mod suite {
    mod ground;

    mod forgetting;
    mod histories;
    mod importing;
    mod keeping;
    mod levels;
    mod packs;
    mod reading;
    mod releasing;
    mod size;
    mod together;
    mod travelling;
    mod updating;
    mod written;
}
