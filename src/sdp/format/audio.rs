use super::field::parameters;

parameters! {
    /// The parameters of Opus
    /// ([RFC 7587, 6.1](https://www.rfc-editor.org/rfc/rfc7587#section-6.1)):
    /// what the sender of the description wants to receive, but for those that
    /// begin with `sprop`.
    ///
    /// ```
    /// use rtcweb::sdp::{FormatParameters, OpusParameters, Parameters};
    ///
    /// let opus = OpusParameters::parse("minptime=10;sprop-stereo=1;useinbandfec=1")?;
    /// assert_eq!((opus.use_inband_fec, opus.sprop_stereo, opus.stereo), (Some(true), Some(true), None));
    ///
    /// let wanted = OpusParameters { stereo: Some(true), ..OpusParameters::default() };
    /// let mut parameters = Parameters::from("minptime=10;x-new=1");
    /// wanted.apply_to(&mut parameters)?;
    /// assert_eq!(parameters.as_str(), "minptime=10;x-new=1;stereo=1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    OpusParameters {
        /// The highest sampling rate that is of use to the receiver, in hertz.
        max_playback_rate: u32 = "maxplaybackrate", "a sampling rate in hertz";
        /// The highest sampling rate that the sender is likely to send, in
        /// hertz.
        sprop_max_capture_rate: u32 = "sprop-maxcapturerate", "a sampling rate in hertz";
        /// The least that a packet may have, in milliseconds.
        min_packet_time: u32 = "minptime", "a time in milliseconds";
        /// What a packet is to have, in milliseconds.
        packet_time: u32 = "ptime", "a time in milliseconds";
        /// The most that a packet may have, in milliseconds.
        max_packet_time: u32 = "maxptime", "a time in milliseconds";
        /// The highest average bit rate, in bits a second: 6,000 to 510,000.
        max_average_bitrate: u32 = "maxaveragebitrate", "a bit rate in bits a second";
        /// Whether the receiver prefers stereo.
        stereo: bool = "stereo", "0 or 1";
        /// Whether the sender is likely to send stereo.
        sprop_stereo: bool = "sprop-stereo", "0 or 1";
        /// Whether the bit rate is to be constant.
        cbr: bool = "cbr", "0 or 1";
        /// Whether forward error correction within the packets is of use to the
        /// receiver.
        use_inband_fec: bool = "useinbandfec", "0 or 1";
        /// Whether next to nothing is to be sent in silence.
        use_dtx: bool = "usedtx", "0 or 1";
    }
}
