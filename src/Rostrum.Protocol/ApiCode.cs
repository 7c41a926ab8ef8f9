namespace Rostrum.Protocol;

/// <summary>The <c>code</c> of an answer. 0 is success; every other number has one HTTP status.</summary>
public enum ApiCode
{
    Success = 0,

    /// <summary>Malformed input; the message says which field.</summary>
    Malformed = 400,

    /// <summary>The plan may not do this (a tier, not credits).</summary>
    PlanForbids = 402,

    /// <summary>The token's scopes do not cover this.</summary>
    ScopeForbids = 403,
    NotFound = 404,

    /// <summary>The same id was used with another body.</summary>
    Conflict = 409,

    /// <summary>Understood, but it cannot be done as asked.</summary>
    Unprocessable = 422,
    TooManyRequests = 429,

    /// <summary>A fault of the server; the message holds an id to quote.</summary>
    ServerFault = 500,

    /// <summary>Not ready, or closing down.</summary>
    Unavailable = 503,

    /// <summary>The token is missing, unknown, revoked or expired.</summary>
    BadToken = 1001,

    /// <summary>No such session, or not yours: the answer never tells which.</summary>
    SessionNotFound = 1002,
    NoCredits = 2001,
    UnsupportedFile = 4001,
    FileTooLarge = 4002,
}

public static class ApiCodes
{
    /// <summary>The HTTP status that goes with a code.</summary>
    public static int HttpStatus(this ApiCode code) =>
        code switch
        {
            ApiCode.Success => 200,
            ApiCode.BadToken => 401,
            ApiCode.SessionNotFound => 404,
            ApiCode.NoCredits => 403,
            ApiCode.UnsupportedFile => 415,
            ApiCode.FileTooLarge => 413,
            _ => (int)code,
        };
}
