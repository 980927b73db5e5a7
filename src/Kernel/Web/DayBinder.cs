using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tremplin.Kernel.Web;

/// <summary>Reads a day as a browser sends it (2026-11-25), or as someone types it where date fields are plain text (25/11/2026).</summary>
public sealed class DayBinderProvider : IModelBinderProvider
{
    static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy"];

    public const string NotUnderstood = "Ce jour n'a pas été compris. Écrivez-le ainsi : 25/11/2026.";

    public static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        (Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType) == typeof(DateOnly) ? new DayBinder() : null;

    sealed class DayBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (given == ValueProviderResult.None || string.IsNullOrWhiteSpace(given.FirstValue)) return Task.CompletedTask;
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
            if (TryRead(given.FirstValue, out var day)) bindingContext.Result = ModelBindingResult.Success(day);
            else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, NotUnderstood);
            return Task.CompletedTask;
        }
    }
}
