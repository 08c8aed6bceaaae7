//! Which variables a message has, known when it is read: a page says thousands of messages, each with a few.

use std::collections::BTreeMap;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// The variables of a message.
#[derive(Default)]
pub(crate) struct Needs {
    names: Vec<String>,
    /// It refers to another message, whose variables are not looked into: it gets all there are.
    everything: bool,
}

impl Needs {
    pub(crate) fn of(pattern: &Pattern<&str>) -> Self {
        let mut needs = Self::default();
        needs.pattern(pattern);
        needs
    }

    /// Whether it has none, so that nothing need be gathered for it.
    pub(crate) const fn is_nothing(&self) -> bool {
        self.names.is_empty() && !self.everything
    }

    /// The words of the vocabulary that it needs.
    pub(crate) fn words<'a>(&'a self, vocabulary: &'a BTreeMap<String, String>) -> Vec<(&'a str, &'a str)> {
        let pair = |(name, word): (&'a String, &'a String)| (name.as_str(), word.as_str());
        if self.everything {
            return vocabulary.iter().map(pair).collect();
        }
        self.names.iter().filter_map(|name| vocabulary.get_key_value(name)).map(pair).collect()
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => self.names.push(id.name.to_owned()),
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
                self.everything = true;
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}
