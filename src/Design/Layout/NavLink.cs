namespace Tremplin.Design;

/// <summary>A link of the main menu, registered by a module with <see cref="DesignModule.AddNavLink"/>.</summary>
public sealed record NavLink(string Label, string Href, int Order);
