//! Questions and answers.

use trace::{Corpus, Query, QueryError};

use crate::made;

fn corpus(words: &[&str]) -> Corpus {
    words.iter().zip(0..).map(|(words, at)| made::passage("t", at, words)).collect()
}

fn found(corpus: &Corpus, query: &str) -> Vec<usize> {
    let found = corpus.search(&Query::read(query).unwrap(), &|_| true, usize::MAX);
    assert_eq!(found.count, found.hits.len());
    let mut places: Vec<usize> = found.hits.iter().map(|hit| hit.passage).collect();
    places.sort_unstable();
    places
}

#[test]
fn each_kind_of_question_finds_what_it_says() {
    let corpus = corpus(&[
        "Reaffirming the obligations of all States to refrain from the threat or use of force",
        "Every State is obliged to settle disputes peacefully",
        "The peace-keeping operation; the inter-\nnational peace and secu\u{ad}rity",
        "Threats to international\npeace and “security”",
        "安全与国际和平",
    ]);
    for (query, places) in [
        ("obligation", vec![0, 1]),
        ("\"obligation\"", vec![]),
        ("states", vec![0, 1]),
        ("\"peace and security\"", vec![2, 3]),
        ("\"international peace\"", vec![2, 3]),
        ("“international peace and security”", vec![2, 3]),
        ("peace-keeping", vec![2]),
        ("threat NEAR/3 force", vec![]),
        ("threat NEAR/4 force", vec![0]),
        ("force NEAR/4 threat", vec![0]),
        ("\"threat or use\" NEAR/2 force", vec![0]),
        ("oblig*", vec![0, 1]),
        ("\"the thr*\"", vec![0]),
        ("secuirty~2", vec![2, 3]),
        ("secirity~1", vec![2, 3]),
        ("threat OR disputes", vec![0, 1, 3]),
        ("threat -force", vec![3]),
        ("(threat OR disputes) -\"use of force\"", vec![1, 3]),
        ("和平", vec![4]),
        ("国际和平", vec![4]),
        ("全与", vec![4]),
    ] {
        assert_eq!(found(&corpus, query), places, "{query}");
    }
}

#[test]
fn spans_cover_the_words_that_match() {
    let corpus = corpus(&["the inter-\nnational peace and secu\u{ad}rity of nations"]);
    let found = corpus.search(&Query::read("\"international peace\" security").unwrap(), &|_| true, 10);
    assert_eq!(found.hits[0].spans, [4..25, 30..40]);
}

#[test]
fn what_is_no_question_says_what_to_write() {
    for (query, error) in [
        ("", QueryError::Empty),
        ("\"\" , ()", QueryError::Empty),
        ("-war", QueryError::OnlyWithout),
        ("OR war", QueryError::Alone("OR".into())),
        ("war OR", QueryError::Alone("OR".into())),
        ("war NEAR/3", QueryError::Alone("NEAR".into())),
        ("NEAR/3 war", QueryError::Alone("NEAR".into())),
        ("war NEAR/0 peace", QueryError::Distance("NEAR/0".into())),
        ("war NEAR/x peace", QueryError::Distance("NEAR/x".into())),
        ("war~7", QueryError::Fuzzy("war~7".into())),
        ("(war", QueryError::Bracket),
        ("war)", QueryError::Bracket),
        ("(war peace) NEAR/3 end", QueryError::NearGroup),
    ] {
        assert_eq!(Query::read(query), Err(error), "{query}");
    }
}

#[test]
fn a_phrase_may_still_be_open_while_it_is_typed() {
    assert_eq!(Query::read("\"peace and").unwrap(), Query::read("\"peace and\"").unwrap());
    assert_eq!(Query::read("«peace and»").unwrap().to_string(), "\"peace and\"");
}

#[test]
fn a_corpus_grown_from_another_answers_as_one_made_afresh() {
    let texts = ["peace and security", "peaceful settlement", "security of states"];
    let corpus: Corpus = texts.iter().zip(0..).map(|(words, at)| made::passage("t", at, words)).collect();
    assert_eq!(found(&corpus, "peace"), [0, 1]);
    let next = corpus.followed_by([
        made::passage("t", 0, "peace and security"),
        made::passage("t", 1, "settlement by force"),
        made::passage("t", 2, "security of states"),
        made::passage("u", 0, "peace"),
    ]);
    for (query, places) in [
        ("peace", vec![0, 3]),
        ("settlement", vec![1]),
        ("security", vec![0, 2]),
        ("peaceful -force", vec![0, 3]),
    ] {
        assert_eq!(found(&next, query), places, "{query}");
    }
    let fresh: Corpus = next.passages().iter().cloned().collect();
    let query = Query::read("security").unwrap();
    assert_eq!(next.find(&query, None, 10), fresh.find(&query, None, 10));
}
