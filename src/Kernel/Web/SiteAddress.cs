namespace Tremplin.Kernel.Web;

/// <summary>The address by which the world knows this site; every link that leaves it (a mail, a QR code, security.txt) is made from it.</summary>
public sealed record SiteAddress(Uri Root)
{
    public bool IsHttps => Root.Scheme == Uri.UriSchemeHttps;

    /// <summary>The name, as browsers write it in « Host ».</summary>
    public string Name => Root.HostNameType is UriHostNameType.Dns ? Root.IdnHost : Root.Host;

    /// <summary>The full address of one of our paths.</summary>
    public string To(string path) => new Uri(Root, path).AbsoluteUri;
}
