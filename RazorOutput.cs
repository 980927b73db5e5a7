using System.Diagnostics.CodeAnalysis;

[assembly: SuppressMessage("ApiDesign", "RS0030", Scope = "namespaceanddescendants", Target = "~N:AspNetCoreGeneratedDocument",
    Justification = "Razor writes an author's own literal attributes as HtmlString; only code written by hand must not.")]
