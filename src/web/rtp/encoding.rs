use super::codec::RtpCodec;
use super::priority::PriorityType;
use super::resolution::ResolutionRestriction;
use crate::error::Error;
use crate::web::support::rtp as detect;
use crate::web::sys::EncodingInit;

/// How a track is encoded: the `RTCRtpEncodingParameters` of
/// [WebRTC 5.2.5](https://www.w3.org/TR/webrtc/#dom-rtcrtpencodingparameters).
/// A track that is sent in several sizes at once (simulcast) has several.
///
/// What is `None` is left to the browser.
///
/// ```
/// use rtcweb::RtpEncodingParameters;
///
/// let layer = |rid: &str, scale| RtpEncodingParameters {
///     rid: Some(rid.into()),
///     scale_resolution_down_by: Some(scale),
///     ..RtpEncodingParameters::default()
/// };
/// let simulcast = [layer("q", 4.0), layer("h", 2.0), layer("f", 1.0)];
/// assert!(simulcast.iter().all(|layer| layer.active));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RtpEncodingParameters {
    /// The name of the layer: 1 to 16 letters and digits, each of them once;
    /// needed where there are several, dropped by the browser where there is one.
    pub rid: Option<String>,
    /// Whether it is sent. Firefox before 154 goes on sending sound.
    pub active: bool,
    /// The codec, one of those that were negotiated.
    pub codec: Option<RtpCodec>,
    /// The greatest bitrate, in bits per second.
    pub max_bitrate: Option<u32>,
    /// The greatest number of frames per second.
    pub max_framerate: Option<f64>,
    /// By how much width and height are divided, at least 1; for video alone.
    pub scale_resolution_down_by: Option<f64>,
    /// The size that pictures are scaled down to, instead of the above
    /// ([WebRTC Extensions](https://www.w3.org/TR/webrtc-extensions/#dom-rtcrtpencodingparameters-scaleresolutiondownto)).
    pub scale_resolution_down_to: Option<ResolutionRestriction>,
    /// The layers within this encoding, for instance `L1T3`
    /// ([WebRTC SVC 6](https://www.w3.org/TR/webrtc-svc/#scalabilitymodes)).
    pub scalability_mode: Option<String>,
    /// Its share of the bitrate
    /// ([WebRTC Priority 4.1](https://www.w3.org/TR/webrtc-priority/#rtc-rtp-encoding-parameters)).
    pub priority: Option<PriorityType>,
    /// The marks of its packets for the network, as above.
    pub network_priority: Option<PriorityType>,
    /// Whether packets of sound may grow longer where the network is poor
    /// ([WebRTC Extensions](https://www.w3.org/TR/webrtc-extensions/#dom-rtcrtpencodingparameters-adaptiveptime)).
    pub adaptive_ptime: Option<bool>,
}

impl Default for RtpEncodingParameters {
    fn default() -> Self {
        Self {
            rid: None,
            active: true,
            codec: None,
            max_bitrate: None,
            max_framerate: None,
            scale_resolution_down_by: None,
            scale_resolution_down_to: None,
            scalability_mode: None,
            priority: None,
            network_priority: None,
            adaptive_ptime: None,
        }
    }
}

impl RtpEncodingParameters {
    pub(crate) fn from_js(init: &EncodingInit) -> Self {
        Self {
            rid: init.rid(),
            active: init.active().unwrap_or(true),
            codec: init.codec().as_ref().map(RtpCodec::from_js),
            max_bitrate: init.max_bitrate(),
            max_framerate: init.max_framerate(),
            scale_resolution_down_by: init.scale_resolution_down_by(),
            scale_resolution_down_to: init
                .scale_resolution_down_to()
                .as_ref()
                .map(ResolutionRestriction::from_js),
            scalability_mode: init.scalability_mode(),
            priority: init.priority().map(|text| text.as_str().into()),
            network_priority: init.network_priority().map(|text| text.as_str().into()),
            adaptive_ptime: init.adaptive_ptime(),
        }
    }

    /// Writes what differs from `before`; every other member stays as it is.
    pub(crate) fn write(&self, before: &Self, init: &EncodingInit) -> Result<(), Error> {
        self.require_support(before)?;
        if self.rid != before.rid {
            init.set_rid(self.rid.as_deref());
        }
        if self.active != before.active {
            init.set_active(self.active);
        }
        if self.codec != before.codec {
            init.set_codec(self.codec.as_ref().map(RtpCodec::to_js).as_ref());
        }
        if self.max_bitrate != before.max_bitrate {
            init.set_max_bitrate(self.max_bitrate);
        }
        if self.max_framerate != before.max_framerate {
            init.set_max_framerate(self.max_framerate);
        }
        if self.scale_resolution_down_by != before.scale_resolution_down_by {
            init.set_scale_resolution_down_by(self.scale_resolution_down_by);
        }
        if self.scale_resolution_down_to != before.scale_resolution_down_to {
            let size = self.scale_resolution_down_to.map(ResolutionRestriction::to_js);
            init.set_scale_resolution_down_to(size.as_ref());
        }
        if self.scalability_mode != before.scalability_mode {
            init.set_scalability_mode(self.scalability_mode.as_deref());
        }
        if self.priority != before.priority {
            init.set_priority(self.priority.as_ref().map(PriorityType::as_str));
        }
        if self.network_priority != before.network_priority {
            init.set_network_priority(self.network_priority.as_ref().map(PriorityType::as_str));
        }
        if self.adaptive_ptime != before.adaptive_ptime {
            init.set_adaptive_ptime(self.adaptive_ptime);
        }
        Ok(())
    }

    /// WebIDL ignores members that an engine does not know.
    fn require_support(&self, before: &Self) -> Result<(), Error> {
        if self.codec != before.codec {
            detect::encoding_codec().require("codec for one encoding")?;
        }
        if self.scale_resolution_down_to != before.scale_resolution_down_to {
            detect::scale_resolution_down_to().require("scaleResolutionDownTo")?;
        }
        if self.scalability_mode != before.scalability_mode {
            detect::scalability_mode().require("scalabilityMode")?;
        }
        if self.network_priority != before.network_priority {
            detect::network_priority().require("networkPriority")?;
        }
        if self.adaptive_ptime != before.adaptive_ptime {
            detect::adaptive_ptime().require("adaptivePtime")?;
        }
        Ok(())
    }
}
