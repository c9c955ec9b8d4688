//! The attributes of media that flow over RTP, a family in each file.

mod clock;
mod decimal;
mod describe;
mod ext_map;
mod feedback;
mod fmtp;
mod image_attr;
mod msid;
mod numbers;
mod parameters;
mod rid;
mod rtcp;
mod rtp_map;
mod simulcast;
mod source_filter;
mod ssrc;

pub use clock::{MediaClock, MediaClockSource, TsRefClk};
pub use decimal::{Decimal, FrameRate, MaxPacketTime, PacketTime};
pub use describe::{Category, Charset, Content, Label, Language, Tool};
pub use ext_map::{ExtMap, ExtMapAllowMixed};
pub use feedback::RtcpFeedback;
pub use fmtp::{Fmtp, FormatParameters};
pub use image_attr::{ImageAttr, ImageRange, ImageSet, ImageSets};
pub use msid::{Msid, MsidSemantic};
pub use numbers::{PayloadTypes, Ssrcs};
pub use parameters::{Parameter, Parameters};
pub(super) use parameters::{read_each, whole};
pub use rid::{Rid, RidDirection};
pub use rtcp::{Rtcp, RtcpAddress, RtcpMux, RtcpMuxOnly, RtcpReducedSize, RtcpXr};
pub use rtp_map::RtpMap;
pub(super) use rtp_map::payload_type;
pub use simulcast::{Simulcast, SimulcastLayer, SimulcastLayers, SimulcastRid};
pub use source_filter::{SourceFilter, SourceFilterMode};
pub use ssrc::{Ssrc, SsrcGroup};
