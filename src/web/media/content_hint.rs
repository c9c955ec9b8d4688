use super::track::MediaStreamTrack;
use crate::error::{Error, ErrorKind};
use crate::string_enum::string_enum;
use crate::web::support::media;

string_enum! {
    /// What the content of a track is, for the encoder
    /// ([MST Content Hint](https://www.w3.org/TR/mst-content-hint/#attributes)).
    ///
    /// ```
    /// use rtcweb::ContentHint;
    ///
    /// assert_eq!(ContentHint::from("speech"), ContentHint::Speech);
    /// ```
    ContentHint {
        /// Nobody said; the browser guesses.
        Unset = "",
        /// Sound: people talk, and people listen.
        Speech = "speech",
        /// Sound: people talk, and a machine listens.
        SpeechRecognition = "speech-recognition",
        /// Sound: music.
        Music = "music",
        /// Pictures: motion matters more than sharpness.
        Motion = "motion",
        /// Pictures: sharpness matters more than motion.
        Detail = "detail",
        /// Pictures: text and lines.
        Text = "text",
    }
}

/// What the content is.
impl MediaStreamTrack {
    /// What the content is; `None` where the browser has no such thing
    /// (Firefox).
    pub fn content_hint(&self) -> Option<ContentHint> {
        if !media::content_hint().is_usable() {
            return None;
        }
        self.ext().content_hint().map(|hint| hint.as_str().into())
    }

    /// Says what the content is.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) where the browser has no such
    /// thing (Firefox), [`Type`](ErrorKind::Type) for a hint that the browser
    /// does not have for tracks of this kind: it would ignore it.
    pub fn set_content_hint(&self, hint: &ContentHint) -> Result<(), Error> {
        media::content_hint().require("MediaStreamTrack.contentHint")?;
        self.ext().set_content_hint(hint.as_str());
        match self.content_hint().as_ref() == Some(hint) {
            true => Ok(()),
            false => Err(Error::new(
                ErrorKind::Type,
                "the browser has no such hint for tracks of this kind",
            )),
        }
    }
}
