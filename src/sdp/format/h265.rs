use super::field::parameters;

parameters! {
    /// The parameters of H.265
    /// ([RFC 7798, 7.1](https://www.rfc-editor.org/rfc/rfc7798#section-7.1)).
    ///
    /// ```
    /// use rtcweb::sdp::{FormatParameters, H265Parameters};
    ///
    /// let h265 = H265Parameters::parse("level-id=93;profile-id=1;tier-flag=0;tx-mode=SRST")?;
    /// assert_eq!((h265.profile_id(), h265.level_id()), (1, 93));
    /// assert!(h265.is_same_codec(&H265Parameters::default()));
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    H265Parameters<'a> {
        /// What the number of the profile means; 0 for all that there is.
        profile_space: u8 = "profile-space", "a number from 0 to 3", 3;
        /// The profile: 1 is Main, 2 Main 10.
        profile_id: u8 = "profile-id", "a profile from 0 to 31", 31;
        /// The tier: 0 is Main, 1 High.
        tier_flag: u8 = "tier-flag", "0 or 1", 1;
        /// The level, times 30: 93 is 3.1.
        level_id: u8 = "level-id", "a level from 0 to 255";
        /// The highest level that the receiver takes, if it is higher.
        max_recv_level_id: u8 = "max-recv-level-id", "a level from 0 to 255";
        /// Twelve hexadecimal digits of constraints.
        interop_constraints: &'a str = "interop-constraints", "twelve hexadecimal digits";
        /// Eight hexadecimal digits of profiles.
        profile_compatibility_indicator: &'a str = "profile-compatibility-indicator", "eight hexadecimal digits";
        /// How many streams and transports there are: `SRST`, `MRST`, `MRMT`.
        tx_mode: &'a str = "tx-mode", "SRST, MRST or MRMT";
        /// Video parameter sets in Base64, with a `,` between them.
        sprop_vps: &'a str = "sprop-vps", "parameter sets in Base64";
        /// Sequence parameter sets in Base64, with a `,` between them.
        sprop_sps: &'a str = "sprop-sps", "parameter sets in Base64";
        /// Picture parameter sets in Base64, with a `,` between them.
        sprop_pps: &'a str = "sprop-pps", "parameter sets in Base64";
        /// The most luma samples a second.
        max_lsr: u64 = "max-lsr", "a number of samples per second";
        /// The largest picture, in luma samples.
        max_lps: u64 = "max-lps", "a number of samples";
        /// The highest frame rate, in hundredths of frames a second.
        max_fps: u32 = "max-fps", "a frame rate";
        /// The highest bit rate, in units of 1,000 or 1,100 bits a second.
        max_br: u32 = "max-br", "a bit rate";
    }
}

impl H265Parameters<'_> {
    /// The profile; 1, Main, where none is named.
    pub fn profile_id(&self) -> u8 {
        self.profile_id.unwrap_or(1)
    }

    /// The tier; 0, Main, where none is named.
    pub fn tier_flag(&self) -> u8 {
        self.tier_flag.unwrap_or_default()
    }

    /// The level, times 30; 93, which is 3.1, where none is named.
    pub fn level_id(&self) -> u8 {
        self.level_id.unwrap_or(93)
    }

    /// Whether these are the same codec to an offer and its answer
    /// ([RFC 7798, 7.2.2](https://www.rfc-editor.org/rfc/rfc7798#section-7.2.2)):
    /// profile, tier and mode of transmission are the same. The level is each
    /// receiver's own.
    pub fn is_same_codec(&self, other: &Self) -> bool {
        let mode = |parameters: &Self| -> &str { parameters.tx_mode.unwrap_or("SRST") };
        self.profile_space.unwrap_or_default() == other.profile_space.unwrap_or_default()
            && self.profile_id() == other.profile_id()
            && self.tier_flag() == other.tier_flag()
            && mode(self).eq_ignore_ascii_case(mode(other))
    }
}
