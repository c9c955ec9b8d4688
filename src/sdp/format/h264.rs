use super::field::{Field, parameters};
use super::h264_level::H264Level;
use crate::sdp::reader::{Fault, Reader};

parameters! {
    /// The parameters of H.264
    /// ([RFC 6184, 8.1](https://www.rfc-editor.org/rfc/rfc6184#section-8.1)).
    ///
    /// ```
    /// use rtcweb::sdp::{FormatParameters, H264Level, H264Parameters, H264Profile};
    ///
    /// let h264 = H264Parameters::parse("level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f")?;
    /// let id = h264.profile_level_id();
    /// assert_eq!(id.profile(), Some(H264Profile::ConstrainedBaseline));
    /// assert_eq!(id.level(), Some(H264Level::L3_1));
    ///
    /// let other_level = H264Parameters::parse("packetization-mode=1;profile-level-id=42c02a")?;
    /// assert!(h264.is_same_codec(&other_level));
    /// let other_mode = H264Parameters::parse("profile-level-id=42e01f")?;
    /// assert!(!h264.is_same_codec(&other_mode));
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    H264Parameters<'a> {
        /// The profile and level.
        profile_level_id: ProfileLevelId = "profile-level-id", "six hexadecimal digits";
        /// How units of video become packets: 0 is one in each, 1 has several
        /// or fragments, 2 lets them come in another order.
        packetization_mode: u8 = "packetization-mode", "a mode from 0 to 2", 2;
        /// Whether each side may send at a level of its own.
        level_asymmetry_allowed: bool = "level-asymmetry-allowed", "0 or 1";
        /// The sets of parameters to begin with, each in Base64, with a `,`
        /// between them.
        sprop_parameter_sets: &'a str = "sprop-parameter-sets", "parameter sets in Base64";
        /// The sets of parameters for lower levels.
        sprop_level_parameter_sets: &'a str = "sprop-level-parameter-sets", "parameter sets in Base64";
        /// Whether the receiver uses `sprop-level-parameter-sets`.
        use_level_src_parameter_sets: bool = "use-level-src-parameter-sets", "0 or 1";
        /// Whether the sets of parameters come with the video.
        in_band_parameter_sets: bool = "in-band-parameter-sets", "0 or 1";
        /// Whether Chromium sends the sets of parameters with each key frame.
        sps_pps_idr_in_keyframe: bool = "sps-pps-idr-in-keyframe", "0 or 1";
        /// The most macroblocks a second.
        max_mbps: u32 = "max-mbps", "a number of macroblocks per second";
        /// The most static macroblocks a second.
        max_smbps: u32 = "max-smbps", "a number of macroblocks per second";
        /// The largest frame, in macroblocks of 16 by 16 pixels.
        max_fs: u32 = "max-fs", "a number of macroblocks";
        /// The largest coded picture buffer, in units of 1,000 or 1,200 bits.
        max_cpb: u32 = "max-cpb", "the size of a buffer";
        /// The largest decoded picture buffer, in units of 8/3 macroblocks.
        max_dpb: u32 = "max-dpb", "the size of a buffer";
        /// The highest bit rate, in units of 1,000 or 1,200 bits a second.
        max_br: u32 = "max-br", "a bit rate";
        /// The highest frame rate, in hundredths of frames a second
        /// (not registered, but known to browsers and telephones).
        max_fps: u32 = "max-fps", "a frame rate";
        /// The level up to which the receiver takes what a middlebox sends, and
        /// its profile.
        max_recv_level: u32 = "max-recv-level", "a level";
        /// Whether redundant slices are of use to the receiver.
        redundant_pic_cap: bool = "redundant-pic-cap", "0 or 1";
        /// How far units of video are from their order, in units.
        sprop_interleaving_depth: u32 = "sprop-interleaving-depth", "a number of units";
        /// The buffer that the order takes, in bytes.
        sprop_deint_buf_req: u32 = "sprop-deint-buf-req", "a number of bytes";
        /// The buffer that the receiver has for it, in bytes.
        deint_buf_cap: u32 = "deint-buf-cap", "a number of bytes";
        /// The time that it takes to begin, in ticks of 90 kHz.
        sprop_init_buf_time: u32 = "sprop-init-buf-time", "a number of ticks";
        /// How far decoding order numbers are apart.
        sprop_max_don_diff: u32 = "sprop-max-don-diff", "a number from 0 to 32767", 32767;
        /// The largest unit of video that the receiver takes, in bytes.
        max_rcmd_nalu_size: u32 = "max-rcmd-nalu-size", "a number of bytes";
        /// The shapes of pixels that the receiver knows.
        sar_understood: u8 = "sar-understood", "a number";
        /// The shapes of pixels that the receiver shows.
        sar_supported: u8 = "sar-supported", "a number";
    }
}

impl H264Parameters<'_> {
    /// The profile and level. Where none is named, constrained baseline at
    /// level 3.1, which is what browsers take it for; RFC 6184 has baseline at
    /// level 1.
    pub fn profile_level_id(&self) -> ProfileLevelId {
        self.profile_level_id.unwrap_or(ProfileLevelId::new(0x42, 0xE0, 0x1F))
    }

    /// How units of video become packets; 0 where it is not said.
    pub fn packetization_mode(&self) -> u8 {
        self.packetization_mode.unwrap_or_default()
    }

    /// Whether these are the same codec to an offer and its answer
    /// ([RFC 6184, 8.2.2](https://www.rfc-editor.org/rfc/rfc6184#section-8.2.2)):
    /// profile and packetization mode are the same. The level is each
    /// receiver's own. Profiles that are not known are compared as numbers.
    pub fn is_same_codec(&self, other: &Self) -> bool {
        let (one, two) = (self.profile_level_id(), other.profile_level_id());
        let same_profile = match (one.profile(), two.profile()) {
            (None, None) => {
                (one.profile_idc, one.profile_iop) == (two.profile_idc, two.profile_iop)
            }
            (one, two) => one == two,
        };
        same_profile && self.packetization_mode() == other.packetization_mode()
    }
}

/// The first three bytes of a sequence parameter set of H.264
/// ([RFC 6184, 8.1](https://www.rfc-editor.org/rfc/rfc6184#section-8.1)).
///
/// ```
/// use rtcweb::sdp::{H264Level, H264Profile, ProfileLevelId};
///
/// let id = ProfileLevelId::parse("640c1f").ok_or("not six digits")?;
/// assert_eq!((id.profile(), id.level()), (Some(H264Profile::ConstrainedHigh), Some(H264Level::L3_1)));
/// assert_eq!(id, ProfileLevelId::new(0x64, 0x0C, 0x1F));
/// assert_eq!(serde_json::to_string(&id)?, "\"640c1f\"");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ProfileLevelId {
    /// The profile.
    pub profile_idc: u8,
    /// The constraints on it: `constraint_set0_flag` is the highest bit.
    pub profile_iop: u8,
    /// The level, times ten.
    pub level_idc: u8,
}

/// A profile of H.264 that [RFC 6184](https://www.rfc-editor.org/rfc/rfc6184#section-8.1)
/// (table 5) or its browsers have a name for.
///
/// ```
/// use rtcweb::sdp::{H264Profile, ProfileLevelId};
///
/// assert_eq!(ProfileLevelId::new(0x4D, 0x00, 0x1F).profile(), Some(H264Profile::Main));
/// assert_eq!(ProfileLevelId::new(0x4D, 0x80, 0x1F).profile(), Some(H264Profile::ConstrainedBaseline));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
#[expect(missing_docs, reason = "the names of H.264")]
pub enum H264Profile {
    ConstrainedBaseline,
    Baseline,
    Main,
    Extended,
    ConstrainedHigh,
    High,
    High10,
    High10Intra,
    High422,
    High422Intra,
    High444Predictive,
    High444Intra,
    Cavlc444Intra,
}

impl ProfileLevelId {
    /// From the three bytes.
    pub const fn new(profile_idc: u8, profile_iop: u8, level_idc: u8) -> Self {
        Self { profile_idc, profile_iop, level_idc }
    }

    /// From six hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let mut digits = text.bytes().map(|byte| char::from(byte).to_digit(16));
        let mut byte = || {
            let (high, low) = (digits.next()??, digits.next()??);
            u8::try_from(high * 16 + low).ok()
        };
        let id = Self::new(byte()?, byte()?, byte()?);
        (text.len() == 6).then_some(id)
    }

    /// The profile, if it is one that has a name.
    pub fn profile(&self) -> Option<H264Profile> {
        let set = |flag: u8| self.profile_iop & flag != 0;
        let (set0, set1) = (set(0x80), set(0x40));
        if matches!(self.profile_idc, 0x42 | 0x4D | 0x58) && set(0x0F) {
            return None;
        }
        Some(match (self.profile_idc, self.profile_iop) {
            (0x42, _) if set1 => H264Profile::ConstrainedBaseline,
            (0x4D, _) if set0 => H264Profile::ConstrainedBaseline,
            (0x58, _) if set0 && set1 => H264Profile::ConstrainedBaseline,
            (0x42, _) => H264Profile::Baseline,
            (0x58, _) if set0 => H264Profile::Baseline,
            (0x4D, _) if !set(0x20) => H264Profile::Main,
            (0x58, _) if !set1 => H264Profile::Extended,
            (0x64, 0x00) => H264Profile::High,
            (0x64, 0x0C) => H264Profile::ConstrainedHigh,
            (0x6E, 0x00) => H264Profile::High10,
            (0x6E, 0x10) => H264Profile::High10Intra,
            (0x7A, 0x00) => H264Profile::High422,
            (0x7A, 0x10) => H264Profile::High422Intra,
            (0xF4, 0x00) => H264Profile::High444Predictive,
            (0xF4, 0x10) => H264Profile::High444Intra,
            (0x2C, 0x10) => H264Profile::Cavlc444Intra,
            _ => return None,
        })
    }

    /// The level, if there is such a one.
    pub fn level(&self) -> Option<H264Level> {
        let has_flag = matches!(self.profile_idc, 0x42 | 0x4D | 0x58);
        if has_flag && self.level_idc == 11 && self.profile_iop & 0x10 != 0 {
            return Some(H264Level::L1B);
        }
        H264Level::of(self.level_idc)
    }

    fn digits(self) -> [u8; 6] {
        let bytes = [self.profile_idc, self.profile_iop, self.level_idc];
        let mut digits = [b'0'; 6];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
            for (digit, half) in pair.iter_mut().zip([byte >> 4, byte & 0x0F]) {
                *digit = if half < 10 { b'0' + half } else { b'a' + half - 10 };
            }
        }
        digits
    }
}

impl<'a> Field<'a> for ProfileLevelId {
    fn read(input: &mut Reader<'a>, _: u64, expected: &'static str) -> Result<Self, Fault> {
        let start = input.at();
        let digits = input.until(|byte| !byte.is_ascii_hexdigit());
        Self::parse(digits).ok_or_else(|| input.fault_since(start, expected))
    }

    fn push(&self, out: &mut String) {
        out.push_str(std::str::from_utf8(&self.digits()).unwrap_or_default());
    }
}

/// The six digits.
impl serde::Serialize for ProfileLevelId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(std::str::from_utf8(&self.digits()).unwrap_or_default())
    }
}
