//! tantivy used directly, its files mapped into memory, merged into one segment.

use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RegexQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term};
use tempfile::TempDir;

use crate::asks::Ask;
use crate::{Cut, Engine, Outcome};

/// An index in a temporary folder.
pub struct Tantivy {
    folder: TempDir,
    searcher: Searcher,
    words: Field,
    stems: Field,
}

impl Tantivy {
    /// Indexes passages.
    pub fn of(passages: &[Cut]) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let mut schema = Schema::builder();
        let field = |record| {
            TextOptions::default().set_indexing_options(
                TextFieldIndexing::default().set_tokenizer("spaces").set_index_option(record),
            )
        };
        let words = schema.add_text_field("words", field(IndexRecordOption::WithFreqsAndPositions));
        let stems = schema.add_text_field("stems", field(IndexRecordOption::WithFreqs));
        let index = Index::create_in_dir(folder.path(), schema.build())?;
        index.tokenizers().register("spaces", TextAnalyzer::from(WhitespaceTokenizer::default()));
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 400_000_000)?;
        for passage in passages {
            let mut document = TantivyDocument::default();
            document.add_text(words, &passage.words);
            document.add_text(stems, &passage.stems);
            writer.add_document(document)?;
        }
        writer.commit()?;
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        writer.garbage_collect_files().wait()?;
        writer.wait_merging_threads()?;
        let reader = index.reader()?;
        reader.reload()?;
        Ok(Self { folder, searcher: reader.searcher(), words, stems })
    }

    fn query(&self, ask: &Ask) -> Outcome<Option<Box<dyn Query>>> {
        let term = |word: &String| Term::from_field_text(self.words, word);
        let single = |word: &String| -> Box<dyn Query> {
            Box::new(TermQuery::new(term(word), IndexRecordOption::WithFreqs))
        };
        let joined = |occur: Occur| -> Box<dyn Query> {
            Box::new(BooleanQuery::new(ask.words.iter().map(|word| (occur, single(word))).collect()))
        };
        let Some(first) = ask.words.first() else { return Ok(None) };
        Ok(Some(match ask.kind {
            "word with inflections" => {
                let stem = trace::token::stem(first, "en");
                Box::new(TermQuery::new(
                    Term::from_field_text(self.stems, &stem),
                    IndexRecordOption::WithFreqs,
                ))
            }
            "two words" | "three words" => joined(Occur::Must),
            "two words, either" => joined(Occur::Should),
            "phrase" | "phrase, frequent" if ask.words.len() > 1 => {
                Box::new(PhraseQuery::new(ask.words.iter().map(term).collect()))
            }
            "prefix" => Box::new(RegexQuery::from_pattern(&format!("{first}.*"), self.words)?),
            "fuzzy ~1" => Box::new(FuzzyTermQuery::new(term(first), 1, false)),
            // Its slop is another measure: only forwards, and of all moves together.
            "near /5" => return Ok(None),
            _ => single(first),
        }))
    }
}

impl Engine for Tantivy {
    fn name(&self) -> String {
        "tantivy".into()
    }

    fn size(&self) -> Outcome<u64> {
        let mut bytes = 0;
        for file in std::fs::read_dir(self.folder.path())? {
            bytes += file?.metadata()?.len();
        }
        Ok(bytes)
    }

    fn answer(&mut self, ask: &Ask) -> Outcome<Option<usize>> {
        let Some(query) = self.query(ask)? else { return Ok(None) };
        let (best, count) =
            self.searcher.search(&query, &(TopDocs::with_limit(10).order_by_score(), Count))?;
        std::hint::black_box(best);
        Ok(Some(count))
    }
}
