use super::field::parameters;

parameters! {
    /// The parameters of AV1
    /// ([RTP Payload Format For AV1, 7.2](https://aomediacodec.github.io/av1-rtp-spec/#72-sdp-parameters)):
    /// what the receiver can decode.
    ///
    /// ```
    /// use rtcweb::sdp::{Av1Parameters, FormatParameters};
    ///
    /// let av1 = Av1Parameters::parse("level-idx=5;profile=1;tier=0")?;
    /// assert_eq!((av1.profile(), av1.level_idx()), (1, 5));
    /// assert!(!av1.is_same_codec(&Av1Parameters::default()));
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    Av1Parameters {
        /// The profile: 0 is Main, 1 High, 2 Professional.
        profile: u8 = "profile", "a profile from 0 to 2", 2;
        /// The highest level: 0 is 2.0, 5 is 3.1, 8 is 4.0.
        level_idx: u8 = "level-idx", "a level from 0 to 31", 31;
        /// The highest tier.
        tier: u8 = "tier", "0 or 1", 1;
    }
}

impl Av1Parameters {
    /// The profile; 0 where none is named.
    pub fn profile(&self) -> u8 {
        self.profile.unwrap_or_default()
    }

    /// The highest level; 5, which is 3.1, where none is named.
    pub fn level_idx(&self) -> u8 {
        self.level_idx.unwrap_or(5)
    }

    /// The highest tier; 0 where none is named.
    pub fn tier(&self) -> u8 {
        self.tier.unwrap_or_default()
    }

    /// Whether these are the same codec to an offer and its answer: the
    /// profile is the same. Level and tier are each receiver's own.
    pub fn is_same_codec(&self, other: &Self) -> bool {
        self.profile() == other.profile()
    }
}
