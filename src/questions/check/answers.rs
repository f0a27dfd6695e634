//! The answers of a person, and the text that keeps them.
//!
//! The text is `1 n=… h=… a=… t=…`: the version of the form, then for each answer its letter and the ids it was given for. What
//! a later version of the site adds is either a new id, which is carried along, or a new version, which is left alone.

/// What a person says of a statement or a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Cannot do it yet.
    NotYet,
    /// Does it with help.
    WithHelp,
    /// Does it alone.
    Alone,
    /// Teaches it to others.
    Teach,
}

impl Answer {
    /// All answers, the least first.
    pub const ALL: [Self; 4] = [Self::NotYet, Self::WithHelp, Self::Alone, Self::Teach];

    /// The words for a person.
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotYet => "Not yet",
            Self::WithHelp => "With help",
            Self::Alone => "Alone",
            Self::Teach => "I teach it",
        }
    }

    /// The letter that stands for it where answers are kept.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::NotYet => "n",
            Self::WithHelp => "h",
            Self::Alone => "a",
            Self::Teach => "t",
        }
    }

    /// The answer of a letter.
    pub fn of_letter(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.letter() == letter)
    }

    /// Whether the person can do it without help: "alone" and "I teach it" count alike.
    pub fn counts(self) -> bool {
        self >= Self::Alone
    }
}

/// The most answers that are kept at once: many times what can be asked.
pub const MOST_ANSWERS: usize = 1_000;

/// The longest id that is kept, in bytes: a skill's own and a letter for the depth.
const LONGEST_ID: usize = 66;

/// The longest text that is read at all, in bytes.
const LONGEST_TEXT: usize = 70_000;

/// The version of the text that is written here.
const VERSION: &str = "1";

/// The answers by id, each id once. An id that means nothing today is kept like any other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(String, Answer)>);

impl Answers {
    /// The answer for an id.
    pub fn get(&self, id: &str) -> Option<Answer> {
        self.place(id).ok().and_then(|place| self.0.get(place)).map(|(_, answer)| *answer)
    }

    /// Sets an answer, or takes it back. What is no id is left out, as is what goes beyond [`MOST_ANSWERS`].
    pub fn set(&mut self, id: &str, answer: Option<Answer>) {
        match (self.place(id), answer) {
            (Ok(place), Some(answer)) => self.0[place].1 = answer,
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(answer)) if is_id(id) && self.0.len() < MOST_ANSWERS => {
                self.0.insert(place, (id.to_owned(), answer));
            }
            (Err(_), _) => {}
        }
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many answers there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The ids that have an answer, in the order of the alphabet.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(id, _)| id.as_str())
    }

    /// The text that keeps them.
    pub fn format(&self) -> String {
        let mut text = VERSION.to_owned();
        for answer in Answer::ALL {
            let mut lead = [" ", answer.letter(), "="].concat();
            for (id, _) in self.0.iter().filter(|(_, given)| *given == answer) {
                text.push_str(&lead);
                text.push_str(id);
                ",".clone_into(&mut lead);
            }
        }
        text
    }

    fn place(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }
}

/// What a kept text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// Answers.
    Read(Answers),
    /// Something that a later version of the site wrote.
    Newer,
    /// Nothing that we wrote, or not all of it: what can be read of it.
    Damaged(Answers),
}

/// Reads a kept text, whatever it is.
pub fn parse(text: &str) -> Stored {
    let mut words = text.split(' ');
    let version = words.next().unwrap_or_default();
    if text.len() > LONGEST_TEXT || version.is_empty() || !version.bytes().all(|byte| byte.is_ascii_digit()) {
        return Stored::Damaged(Answers::default());
    }
    if version != VERSION {
        return if version.starts_with('0') { Stored::Damaged(Answers::default()) } else { Stored::Newer };
    }
    let mut answers = Answers::default();
    let mut whole = true;
    for word in words {
        let (letter, ids) = word.split_once('=').unwrap_or_default();
        let Some(answer) = Answer::of_letter(letter) else {
            whole = false;
            continue;
        };
        for id in ids.split(',') {
            // What contradicts itself, or is no id, is not ours.
            whole &= is_id(id) && answers.get(id).is_none() && answers.len() < MOST_ANSWERS;
            if answers.get(id).is_none() {
                answers.set(id, Some(answer));
            }
        }
    }
    if whole { Stored::Read(answers) } else { Stored::Damaged(answers) }
}

/// Whether a text can be the id of a statement or of a skill's rating, of today or of a later version.
fn is_id(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
    (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(fits)
}
