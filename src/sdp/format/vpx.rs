use super::field::parameters;

parameters! {
    /// The parameters of VP8
    /// ([RFC 7741, 6.1](https://www.rfc-editor.org/rfc/rfc7741#section-6.1)):
    /// what the receiver can decode.
    ///
    /// ```
    /// use rtcweb::sdp::{FormatParameters, Vp8Parameters};
    ///
    /// let vp8 = Vp8Parameters::parse("max-fs=12288;max-fr=60")?;
    /// assert_eq!((vp8.max_frame_size, vp8.max_frame_rate), (Some(12_288), Some(60)));
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    Vp8Parameters {
        /// The highest frame rate, in frames a second.
        max_frame_rate: u32 = "max-fr", "a number of frames per second";
        /// The largest frame, in macroblocks of 16 by 16 pixels.
        max_frame_size: u32 = "max-fs", "a number of macroblocks";
    }
}

parameters! {
    /// The parameters of VP9
    /// ([RFC 9628, 6](https://www.rfc-editor.org/rfc/rfc9628#section-6)).
    ///
    /// ```
    /// use rtcweb::sdp::{FormatParameters, Vp9Parameters};
    ///
    /// let vp9 = Vp9Parameters::parse("profile-id=2")?;
    /// assert_eq!(vp9.profile(), 2);
    /// assert!(!vp9.is_same_codec(&Vp9Parameters::default()));
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    Vp9Parameters {
        /// The profile: 0 and 1 have 8 bits a sample, 2 and 3 have 10 or 12.
        profile_id: u8 = "profile-id", "a profile from 0 to 3", 3;
        /// The highest frame rate, in frames a second.
        max_frame_rate: u32 = "max-fr", "a number of frames per second";
        /// The largest frame, in macroblocks of 16 by 16 pixels.
        max_frame_size: u32 = "max-fs", "a number of macroblocks";
    }
}

impl Vp9Parameters {
    /// The profile; 0 where none is named.
    pub fn profile(&self) -> u8 {
        self.profile_id.unwrap_or_default()
    }

    /// Whether what one side sends the other can decode: the profile is the
    /// same.
    pub fn is_same_codec(&self, other: &Self) -> bool {
        self.profile() == other.profile()
    }
}
