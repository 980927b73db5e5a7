using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Tremplin.Tests.Accounts.Passkeys;

/// <summary>A phone that keeps keys: it answers the challenges of a page as a browser would (WebAuthn level 3), or as an attacker would.</summary>
internal sealed class Authenticator : IDisposable
{
    const byte Present = 1, Verified = 4, NewKey = 64;

    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    string handle = "";

    /// <summary>How often it has signed; a copy of the key would count by itself.</summary>
    public uint Count { get; set; }

    /// <summary>Whether its owner proved who they are: a finger, a face, a code.</summary>
    public bool IsVerified { get; set; } = true;

    /// <summary>The site that asks, when it is not the real one.</summary>
    public string? Origin { get; set; }

    public string Create(string options, Uri site)
    {
        var asked = JsonNode.Parse(options)!;
        handle = (string)asked["user"]!["id"]!;
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. q.X!, 0x22, 0x58, 32, .. q.Y!];
        byte[] data = [.. Data((string)asked["rp"]!["id"]!, NewKey), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Answer(new() { ["clientDataJSON"] = Of(Client("webauthn.create", asked, site)), ["attestationObject"] = Of(attestation), ["transports"] = new JsonArray("internal") });
    }

    public string Get(string options, Uri site)
    {
        var asked = JsonNode.Parse(options)!;
        var (data, client) = (Data((string)asked["rpId"]!, 0), Client("webauthn.get", asked, site));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new() { ["clientDataJSON"] = Of(client), ["authenticatorData"] = Of(data), ["signature"] = Of(signature), ["userHandle"] = handle });
    }

    byte[] Data(string site, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(flags | Present | (IsVerified ? Verified : 0)), .. count];
    }

    byte[] Client(string type, JsonNode asked, Uri site) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = (string)asked["challenge"]!,
        ["origin"] = Origin ?? site.GetLeftPart(UriPartial.Authority),
        ["crossOrigin"] = false,
    }.ToJsonString());

    string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Of(id),
        ["rawId"] = Of(id),
        ["type"] = "public-key",
        ["response"] = response,
        ["clientExtensionResults"] = new JsonObject(),
        ["authenticatorAttachment"] = "platform",
    }.ToJsonString();

    static byte[] Text(string words) => [(byte)(0x60 | words.Length), .. Encoding.ASCII.GetBytes(words)];

    static string Of(byte[] bytes) => Base64Url.EncodeToString(bytes);

    public void Dispose() => key.Dispose();
}
