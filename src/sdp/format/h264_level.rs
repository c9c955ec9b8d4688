/// Defines [`H264Level`].
macro_rules! levels {
    ($( $name:ident = $text:literal, $number:literal; )+) => {
        /// A level of H.264, the lower before the higher.
        ///
        /// ```
        /// use rtcweb::sdp::{H264Level, ProfileLevelId};
        ///
        /// let level = ProfileLevelId::new(0x42, 0xF0, 0x0B).level();
        /// assert_eq!(level, Some(H264Level::L1B));
        /// assert!(H264Level::L1B < H264Level::L1_1);
        /// assert_eq!(H264Level::L3_1.as_str(), "3.1");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[non_exhaustive]
        pub enum H264Level {
            $(
                #[doc = concat!("Level ", $text, ".")]
                #[serde(rename = $text)]
                $name,
            )+
        }

        impl H264Level {
            /// As H.264 names it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$name => $text, )+
                }
            }

            /// The level with this number in a stream.
            pub(super) fn of(level_idc: u8) -> Option<Self> {
                match level_idc {
                    $( $number => Some(Self::$name), )+
                    _ => None,
                }
            }
        }
    };
}

levels! {
    L1 = "1", 10;
    L1B = "1b", 9;
    L1_1 = "1.1", 11;
    L1_2 = "1.2", 12;
    L1_3 = "1.3", 13;
    L2 = "2", 20;
    L2_1 = "2.1", 21;
    L2_2 = "2.2", 22;
    L3 = "3", 30;
    L3_1 = "3.1", 31;
    L3_2 = "3.2", 32;
    L4 = "4", 40;
    L4_1 = "4.1", 41;
    L4_2 = "4.2", 42;
    L5 = "5", 50;
    L5_1 = "5.1", 51;
    L5_2 = "5.2", 52;
    L6 = "6", 60;
    L6_1 = "6.1", 61;
    L6_2 = "6.2", 62;
}
