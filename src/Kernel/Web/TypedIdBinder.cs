using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tremplin.Kernel.Web;

/// <summary>Binds typed ids from routes and forms: MVC does not see a TryParse that an interface gives.</summary>
public sealed class TypedIdBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        return TypedId.Is(type) ? (IModelBinder)Activator.CreateInstance(typeof(TypedIdBinder<>).MakeGenericType(type))! : null;
    }

    sealed class TypedIdBinder<T> : IModelBinder where T : struct, ITypedId<T>
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var text = bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue;
            if (Guid.TryParse(text, CultureInfo.InvariantCulture, out var value)) bindingContext.Result = ModelBindingResult.Success(T.From(value));
            return Task.CompletedTask;
        }
    }
}
