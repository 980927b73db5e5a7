using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Tremplin.Accounts.Email;

/// <summary>An e-mail address as it is written to; what a browser takes for one, and one line.</summary>
internal readonly partial record struct EmailAddress(string Value)
{
    public const int Longest = 254;

    /// <summary>The address, or null when what was typed cannot be one.</summary>
    public static EmailAddress? Parse(string? typed)
    {
        if (typed?.Trim().Split('@') is not [var name, var domain]) return null;
        try
        {
            var address = $"{name}@{new IdnMapping().GetAscii(domain).ToLowerInvariant()}";
            return address.Length <= Longest && Shape().IsMatch(address) && MailAddress.TryCreate(address, out _) ? new(address) : null;
        }
        catch (ArgumentException)
        {
            return null; // the domain is none
        }
    }

    /// <summary>As addresses are compared: in practice nobody tells capitals apart.</summary>
    public string Key => Value.ToLowerInvariant();

    public override string ToString() => Value;

    // The form of <input type="email"> (WHATWG), with a dot in the domain.
    [GeneratedRegex(@"\A[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+\z")]
    private static partial Regex Shape();
}
