use crate::string_enum::string_enum;

string_enum! {
    /// How important something is beside other things of the same
    /// connection: the `RTCPriorityType` of
    /// [WebRTC Priority 3](https://www.w3.org/TR/webrtc-priority/#rtc-priority-type).
    ///
    /// Each step is worth twice as much as the one before it.
    ///
    /// ```
    /// use rtcweb::PriorityType;
    ///
    /// assert_eq!(PriorityType::from("very-low"), PriorityType::VeryLow);
    /// assert_eq!(PriorityType::High.as_str(), "high");
    /// ```
    PriorityType {
        /// Below normal.
        VeryLow = "very-low",
        /// Normal.
        Low = "low",
        /// Above normal.
        Medium = "medium",
        /// Far above normal.
        High = "high",
    }
}
