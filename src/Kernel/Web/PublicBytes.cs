namespace Tremplin.Kernel.Web;

/// <summary>Marks a page that is the same for everybody nobody knows: it has no POST form, sets no cookie, and is kept as compressed bytes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicBytesAttribute : Attribute;
