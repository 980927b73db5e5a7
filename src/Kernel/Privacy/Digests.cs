using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Tremplin.Kernel.Privacy;

/// <summary>
/// Digests (HMAC-SHA256) of what is sealed and must still be found: whoever holds a copy of the database alone cannot make one to compare.
/// The key never changes; it lives beside those of data protection, kept and shared as they are.
/// </summary>
public sealed class Digests(IOptions<KeyManagementOptions> protection)
{
    const string Name = "digests";

    readonly Lazy<byte[]> key = new(() => KeyOf(protection.Value.XmlRepository!));

    public string Of(string words) => Base64Url.EncodeToString(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(words)));

    static byte[] KeyOf(IXmlRepository keys)
    {
        // Two nodes may make one at the same moment: the first that is kept is the one for both.
        if (Find(keys) is null) keys.StoreElement(new XElement(Name, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))), Name);
        return Convert.FromBase64String(Find(keys)!.Value);
    }

    static XElement? Find(IXmlRepository keys) => keys.GetAllElements().FirstOrDefault(e => e.Name == Name);
}
