use super::value::{flags, words};

words! {
    /// `a=ice-ufrag`, the user name fragment of ICE
    /// ([RFC 8839, 5.4](https://www.rfc-editor.org/rfc/rfc8839#section-5.4)).
    IceUfrag = "Yx4f", "4 to 256 letters, digits, + and /";
    /// `a=ice-pwd`, the password of ICE
    /// ([RFC 8839, 5.4](https://www.rfc-editor.org/rfc/rfc8839#section-5.4)).
    IcePwd = "Tt0N8r2TQj1v2e5YwX7aB3cK", "22 to 256 letters, digits, + and /";
}

flags! {
    /// `a=ice-lite`, an agent that only answers checks
    /// ([RFC 8839, 5.3](https://www.rfc-editor.org/rfc/rfc8839#section-5.3)).
    IceLite;
}
