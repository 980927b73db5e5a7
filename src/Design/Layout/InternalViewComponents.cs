using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace Tremplin.Design;

/// <summary>Modules keep their slots' components internal: MVC by itself only finds public ones.</summary>
internal sealed class InternalViewComponents : IApplicationFeatureProvider<ViewComponentFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewComponentFeature feature)
    {
        foreach (var type in parts.OfType<IApplicationPartTypeProvider>().SelectMany(p => p.Types))
            if (type is { IsPublic: false, IsAbstract: false, IsNested: false } && type.IsSubclassOf(typeof(ViewComponent)) && !feature.ViewComponents.Contains(type))
                feature.ViewComponents.Add(type);
    }
}
