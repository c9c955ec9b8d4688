use rtcweb as _;
