"""Networks as data: what figures of whole networks take from Python, and the PyTorch network that it stands for."""

import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import traitlets

_STATIC = Path(__file__).parent / "static"


@functools.cache
def presets() -> dict[str, dict[str, Any]]:
    """The networks that the page knows by name: label, input_shape and layers, written by the figures' build."""
    return json.loads((_STATIC / "networks.json").read_text(encoding="utf-8"))


_NEEDED = object()
_POOL = {"kernel_size": ("pair", _NEEDED), "stride": ("pair", None), "padding": ("pair", 0)}
_BLOCK = {"use_1x1conv": ("flag", False), "strides": ("whole", 1)}
# Each option's type, and what PyTorch takes where nothing is said; a pooling's stride is then its window.
KINDS: dict[str, dict[str, tuple[str, Any]]] = {
    "conv2d": {
        "out_channels": ("whole", _NEEDED), "kernel_size": ("pair", _NEEDED), "stride": ("pair", 1),
        "padding": ("pair", 0), "dilation": ("pair", 1), "groups": ("whole", 1), "bias": ("flag", True),
    },
    "dense": {"out_features": ("whole", _NEEDED), "bias": ("flag", True)},
    "max_pool2d": {**_POOL, "ceil_mode": ("flag", False)},
    "avg_pool2d": {**_POOL, "ceil_mode": ("flag", False), "count_include_pad": ("flag", True)},
    "global_avg_pool2d": {}, "relu": {}, "sigmoid": {}, "tanh": {}, "batch_norm": {},
    "dropout": {"p": ("number", 0.5)},
    "flatten": {},
    "sequential": {"layers": ("layers", _NEEDED)},
    "residual": {"branch": ("layers", _NEEDED), "shortcut": ("layers", [])},
    "vgg_block": {"num_convs": ("whole", _NEEDED), "out_channels": ("whole", _NEEDED)},
    "residual_block": {"num_channels": ("whole", _NEEDED), **_BLOCK},
    "bottleneck_block": {"num_channels": ("whole", _NEEDED), "middle": ("whole", _NEEDED), **_BLOCK},
    "resnext_block": {
        "num_channels": ("whole", _NEEDED), "groups": ("whole", _NEEDED), "bot_mul": ("number", _NEEDED), **_BLOCK,
    },
}  # fmt: skip
_MOST = 200
_LARGEST = 65_536


def _part(kind: str, value: Any, where: str) -> Any:
    """An option's value in its one form: of two equal numbers one."""
    if kind == "layers":
        return [] if value == [] and where.endswith("shortcut") else check_layers(value, where)
    least = 0 if where.endswith("padding") else 1
    parts = list(value) if kind == "pair" and isinstance(value, (list, tuple)) else [value]
    whole = all(isinstance(x, int) and not isinstance(x, bool) and least <= x <= _LARGEST for x in parts)
    fine = {
        "whole": whole,
        "pair": whole and len(parts) <= 2,
        "number": isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 64,
        "flag": isinstance(value, bool),
    }[kind]
    if not fine:
        wanted = {"number": "a number of 0 or more", "flag": "True or False", "whole": "a whole number of 1 or more"}
        pair = f"a whole number of {least} or more, or two of them, (height, width)"
        raise traitlets.TraitError(f"{where} is {value!r}; it must be {wanted.get(kind, pair)}")
    if kind == "pair":
        return parts[0] if parts[0] == parts[-1] else parts
    return value


def _layer(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict) or value.get("kind") not in KINDS:
        raise traitlets.TraitError(f"{where} is {value!r}; it must have a kind, one of {', '.join(KINDS)}")
    kind = value["kind"]
    odd = [name for name in value if name != "kind" and name not in KINDS[kind]]
    if odd:
        raise traitlets.TraitError(f"{where}, a {kind}, has no {odd[0]!r}")
    layer = {"kind": kind}
    for name, (type_, usual) in KINDS[kind].items():
        given = value.get(name)
        if given is None:
            if usual is _NEEDED:
                raise traitlets.TraitError(f"{where}, a {kind}, needs {name}")
            continue
        part = _part(type_, given, f"{where}, a {kind}: {name}")
        if part != (layer["kernel_size"] if usual is None else usual):
            layer[name] = part
    return layer


def check_layers(value: Any, key: str) -> list[dict[str, Any]]:
    """The layers with all that PyTorch takes anyway left out, so that two that are the same read the same.

    Raises:
        traitlets.TraitError: something is no layer; the sentence says which, and what would be one.
    """
    if not isinstance(value, (list, tuple)) or not 1 <= len(value) <= _MOST:
        raise traitlets.TraitError(f"{key} must be a list of 1 to {_MOST} layers such as {{'kind': 'relu'}}")
    return [_layer(layer, f"layer {n} of {key}") for n, layer in enumerate(value, 1)]


class Network(traitlets.TraitType):
    """A network: the name of one that the book knows, its layers as dicts, or a PyTorch module of known layers."""

    def __init__(self, default: Any, names: tuple[str, ...] = (), **kwargs: Any):
        self.names = (*names, *presets())
        super().__init__(default, **kwargs)

    def validate(self, obj: Any, value: Any) -> str | list[dict[str, Any]]:
        """The name, or the layers, or an error that says what would be a network."""
        if not isinstance(value, str):
            return check_layers(from_module(value) if hasattr(value, "forward") else value, self.name)
        if value not in self.names:
            known = ", ".join(self.names)
            raise traitlets.TraitError(f"{self.name} must be one of {known}, or a network; got {value!r}")
        return value


class InputShape(traitlets.TraitType):
    """(channels, height, width) of the picture, or None for the one that the named network is known with."""

    def validate(self, obj: Any, value: Any) -> list[int]:
        """The shape, or an error that says what would be one."""
        shape = list(value) if isinstance(value, (tuple, list)) else [value]
        if len(shape) != 3 or not all(isinstance(n, int) and 1 <= n <= 4096 for n in shape):
            expected = "(channels, height, width), each from 1 to 4096, such as (1, 28, 28)"
            raise traitlets.TraitError(f"{self.name} must be {expected}; got {value!r}")
        return shape


def layers_of(network: str | list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The layers, also of a network that is given by its name."""
    return presets()[network]["layers"] if isinstance(network, str) else network


def name_of(network: str | list[dict[str, Any]]) -> str:
    """What one calls it."""
    return presets()[network]["label"] if isinstance(network, str) else f"a network of {len(network)} layers"


def words_of(layers: list[dict[str, Any]]) -> str:
    """What it is made of: 2 convolutions, 2 poolings, 3 dense layers."""
    counts = {"convolution": 0, "pooling": 0, "dense layer": 0, "shortcut": 0}
    names = {"conv2d": "convolution", "dense": "dense layer", "residual": "shortcut", "max_pool2d": "pooling"}
    names |= {"avg_pool2d": "pooling", "global_avg_pool2d": "pooling"}
    waiting = list(layers)
    while waiting:
        for part in expanded(waiting.pop()):
            waiting += part.get("layers", []) + part.get("branch", []) + part.get("shortcut", [])
            if part["kind"] in names:
                counts[names[part["kind"]]] += 1
    return ", ".join(f"{n} {name}{'s' * (n > 1)}" for name, n in counts.items() if n)


def input_of(network: str | list[dict[str, Any]], input_shape: list[int] | None) -> list[int]:
    """The picture's shape; a named network has its own.

    Raises:
        ValueError: the network has no name, and no shape was given.
    """
    if input_shape is None and not isinstance(network, str):
        raise ValueError("input_shape is missing: give the picture's (channels, height, width), such as (1, 28, 28)")
    return input_shape or presets()[network]["input_shape"]


def plain(layers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The network without its shortcuts: of each sum only the branch is left."""
    return [
        {"kind": "sequential", "layers": plain(part["branch" if part["kind"] == "residual" else "layers"])}
        if part["kind"] in ("residual", "sequential")
        else part
        for layer in layers
        for part in expanded(layer)
    ]


# ---- PyTorch → description ----


def _numbers(module: Any, *names: str) -> dict[str, Any]:
    return {name: list(v) if isinstance(v := getattr(module, name), tuple) else v for name in names}


def _conv(module: Any) -> dict[str, Any]:
    options = _numbers(module, "out_channels", "kernel_size", "stride", "padding", "dilation", "groups")
    if module.padding_mode != "zeros":
        raise TypeError(f"{module} pads with {module.padding_mode!r}; this figure counts layers that pad with zeros")
    if isinstance(options["padding"], str):
        spans = [d * (k - 1) for d, k in zip(module.dilation, module.kernel_size, strict=True)]
        if module.padding == "same" and any(span % 2 for span in spans):
            raise TypeError(f"{module} pads one side more than the other; give its padding as a number")
        options["padding"] = [span // 2 if module.padding == "same" else 0 for span in spans]
    return {"kind": "conv2d", **options, "bias": module.bias is not None}


def _block(module: Any) -> dict[str, Any] | None:
    """The package's own blocks."""
    from d2lmini.layers import Residual, ResNeXtBlock

    if isinstance(module, Residual):
        more = {"use_1x1conv": module.conv3 is not None, "strides": module.conv1.stride[0]}
        return {"kind": "residual_block", "num_channels": module.conv1.out_channels, **more}
    if isinstance(module, ResNeXtBlock):
        middle, out = module.conv2.out_channels, module.conv3.out_channels
        width = {"groups": middle // module.conv2.groups, "bot_mul": middle / out}
        more = {"use_1x1conv": module.conv4 is not None, "strides": module.conv2.stride[0]}
        return {"kind": "resnext_block", "num_channels": out, **width, **more}
    return None


def _vgg_block(layers: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
    """The block that these layers are, if they are one."""
    if len(layers) < 3 or len(layers) % 2 == 0 or layers[0]["kind"] != "conv2d":
        return None
    block = {"kind": "vgg_block", "num_convs": len(layers) // 2, "out_channels": layers[0]["out_channels"]}
    return [block] if expanded(block) == check_layers(layers, "layers") else None


def _described(module: Any) -> Iterator[dict[str, Any]]:
    from torch import nn

    pool = ("kernel_size", "stride", "padding", "ceil_mode")
    if isinstance(module, nn.Sequential):
        layers = [layer for part in module for layer in _described(part)]
        yield from _vgg_block(layers) or layers
    elif block := _block(module):
        yield block
    elif isinstance(module, nn.Conv2d):
        yield _conv(module)
    elif isinstance(module, nn.Linear):
        yield {"kind": "dense", "out_features": module.out_features, "bias": module.bias is not None}
    elif isinstance(module, nn.MaxPool2d) and module.dilation == 1:
        yield {"kind": "max_pool2d", **_numbers(module, *pool)}
    elif isinstance(module, nn.AvgPool2d) and module.divisor_override is None:
        yield {"kind": "avg_pool2d", **_numbers(module, *pool, "count_include_pad")}
    elif isinstance(module, nn.AdaptiveAvgPool2d) and module.output_size in (1, (1, 1)):
        yield {"kind": "global_avg_pool2d"}
    elif isinstance(module, (nn.BatchNorm2d, nn.LazyBatchNorm2d)) and module.affine and module.track_running_stats:
        yield {"kind": "batch_norm"}
    elif isinstance(module, nn.Dropout):
        yield {"kind": "dropout", "p": float(module.p)}
    elif isinstance(module, (nn.ReLU, nn.Sigmoid, nn.Tanh, nn.Flatten)):
        yield {"kind": type(module).__name__.lower()}
    elif not isinstance(module, nn.Identity):
        raise TypeError(
            f"{module} is no layer that this figure knows; it draws nn.Sequential of Conv2d, Linear, MaxPool2d, "
            "AvgPool2d, AdaptiveAvgPool2d(1), BatchNorm2d, ReLU, Sigmoid, Tanh, Dropout, Flatten, d2l.Residual "
            "and d2l.ResNeXtBlock"
        )


def from_module(module: Any) -> list[dict[str, Any]]:
    """The layers of a `torch.nn.Sequential` of known layers, of one of them, or of a model of the package.

    Raises:
        TypeError: it holds something that is not known; the sentence names it.
    """
    from d2lmini.modules import Classifier

    return list(_described(module.net if isinstance(module, Classifier) else module))


# ---- description → PyTorch ----


def _conv_dict(out_channels: int, kernel_size: int, **more: Any) -> dict[str, Any]:
    return {
        "kind": "conv2d",
        "out_channels": out_channels,
        "kernel_size": kernel_size,
        "padding": kernel_size // 2,
        **more,
    }


def expanded(layer: dict[str, Any]) -> list[dict[str, Any]]:
    """The layers that a block of the book stands for; of any other layer the layer itself."""
    relu, norm = {"kind": "relu"}, {"kind": "batch_norm"}
    if layer["kind"] == "vgg_block":
        convs = [_conv_dict(layer["out_channels"], 3), relu] * layer["num_convs"]
        return [*convs, {"kind": "max_pool2d", "kernel_size": 2}]
    if layer["kind"] not in ("residual_block", "bottleneck_block", "resnext_block"):
        return [layer]
    c, stride = layer["num_channels"], layer.get("strides", 1)
    projection, normalised = {"stride": stride}, [norm]
    if layer["kind"] == "residual_block":
        branch, normalised = [_conv_dict(c, 3, stride=stride), norm, relu, _conv_dict(c, 3), norm], []
    elif layer["kind"] == "bottleneck_block":
        middle, projection = layer["middle"], {"stride": stride, "bias": False}
        first, last = _conv_dict(middle, 1, **projection), _conv_dict(c, 1, bias=False)
        branch = [first, norm, relu, _conv_dict(middle, 3, bias=False), norm, relu, last, norm]
    else:
        middle = round(c * layer["bot_mul"])
        grouped = _conv_dict(middle, 3, stride=stride, groups=middle // layer["groups"])
        branch = [_conv_dict(middle, 1), norm, relu, grouped, norm, relu, _conv_dict(c, 1), norm]
    shortcut = [_conv_dict(c, 1, **projection), *normalised] if layer.get("use_1x1conv") else []
    return [{"kind": "residual", "branch": branch, "shortcut": shortcut}, relu]


def to_module(layers: list[dict[str, Any]]) -> Any:
    """The network as a `torch.nn.Sequential` of lazy layers, each of its operations a module.

    Raises:
        ValueError: a layer's options do not go together, as PyTorch says.
    """
    from torch import nn

    return nn.Sequential(*(_module(part) for layer in layers for part in expanded(layer)))


def _module(layer: dict[str, Any]) -> Any:
    from torch import nn

    kind = layer["kind"]
    if kind == "sequential":
        return to_module(layer["layers"])
    if kind == "residual":
        return _residual(to_module(layer["branch"]), to_module(layer.get("shortcut", [])))
    options = {name: tuple(v) if isinstance(v, list) else v for name, v in layer.items() if name != "kind"}
    return {
        "conv2d": nn.LazyConv2d, "dense": nn.LazyLinear, "max_pool2d": nn.MaxPool2d, "avg_pool2d": nn.AvgPool2d,
        "global_avg_pool2d": lambda: nn.AdaptiveAvgPool2d(1), "relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh,
        "batch_norm": nn.LazyBatchNorm2d, "dropout": nn.Dropout, "flatten": nn.Flatten,
    }[kind](**options)  # fmt: skip


def _residual(branch: Any, shortcut: Any) -> Any:
    """Made where it is needed, for the widgets themselves do without torch."""
    from torch import nn

    from d2lmini.layers import _add

    class Add(nn.Module):
        def forward(self, Y: Any, X: Any) -> Any:
            return _add(Y, X)

    class Residual(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.branch, self.shortcut, self.add = branch, shortcut, Add()

        def forward(self, X: Any) -> Any:
            return self.add(self.branch(X), self.shortcut(X))

    return Residual()


# ---- costs, measured ----


def measure(layers: list[dict[str, Any]], input_shape: list[int], batch: int = 1) -> dict[str, Any]:
    """What PyTorch makes of the network, layer by layer in the order in which they compute, and in all.

    The page computes the same from the description alone. Here the network runs once, in training mode and on a
    picture of zeros, and is watched: VGG-11 takes a second and a gigabyte.

    Returns:
        shapes, parameters, macs (of one picture), memory (bytes that are kept for the way back), fields (on the
        longest way), each a list; and total, with memory of the picture as well, and in_use, the most bytes at once.

    Raises:
        ValueError, RuntimeError: the layers do not fit together; the sentence is PyTorch's.
    """
    import torch
    from torch import nn

    net = to_module(layers)
    X = torch.zeros(batch, *input_shape)
    ran: list[tuple[Any, tuple[Any, ...], Any]] = []
    saved: dict[int, tuple[int, int]] = {}

    def note(tensor: Any) -> Any:
        saved.setdefault(tensor.data_ptr(), (tensor.numel() * tensor.element_size(), len(ran)))
        return tensor

    for module in net.modules():
        if not any(module.children()) and not isinstance(module, nn.Sequential):
            module.register_forward_hook(lambda *call: ran.append(call))
    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        net(X)
    made = {X.data_ptr(): -1}
    for n, (_, _, Y) in enumerate(ran):
        made.setdefault(Y.data_ptr(), n)
    for parameter in net.parameters():
        saved.pop(parameter.data_ptr(), None)
    memory = [0] * (len(ran) + 1)  # the last one is the picture's
    for place, (size, by) in saved.items():
        memory[made.get(place, by)] += size
    parameters = [sum(p.numel() for p in module.parameters()) for module, _, _ in ran]
    weights = [module.weight if isinstance(module, (nn.Conv2d, nn.Linear)) else None for module, _, _ in ran]
    macs = [0 if w is None else w.numel() * (Y[0].numel() // len(w)) for w, (_, _, Y) in zip(weights, ran, strict=True)]
    total = {"parameters": sum(parameters), "macs": sum(macs), "memory": sum(memory), "in_use": max(_alive(ran))}
    return {
        "shapes": [list(Y.shape[1:]) for _, _, Y in ran],
        "parameters": parameters,
        "macs": macs,
        "memory": memory[:-1],
        "fields": _fields(ran, X),
        "total": total,
    }


def _alive(ran: list[tuple[Any, tuple[Any, ...], Any]]) -> list[int]:
    """Bytes that each layer needs at once: its own tensors, and those that were made and are read later."""
    sizes, last = {}, {}
    for n, (_, inputs, Y) in enumerate(ran):
        for tensor in (*inputs, Y):
            sizes.setdefault(tensor.data_ptr(), (n, tensor.numel() * tensor.element_size()))
            last[tensor.data_ptr()] = n
    return [sum(size for p, (first, size) in sizes.items() if first <= n <= last[p]) for n in range(len(ran))]


def _fields(ran: list[tuple[Any, tuple[Any, ...], Any]], X: Any) -> list[list[int]]:
    seen = {X.data_ptr(): ([1, 1], [1, 1])}  # of each tensor: field and jump
    fields = []
    for module, inputs, Y in ran:
        ways = [seen[tensor.data_ptr()] for tensor in inputs]
        field, jump = [max(sizes) for sizes in zip(*(way[0] for way in ways), strict=True)], ways[0][1]
        whole = inputs[0].shape[2:] if module._get_name() in ("AdaptiveAvgPool2d", "Flatten") else None
        kernel, stride, dilation = (_both(getattr(module, name, 1)) for name in ("kernel_size", "stride", "dilation"))
        for axis in range(2 if hasattr(module, "kernel_size") or whole else 0):
            window = whole[axis] if whole else dilation[axis] * (kernel[axis] - 1) + 1
            field[axis] += (window - 1) * jump[axis]
        seen[Y.data_ptr()] = (field, [j * s for j, s in zip(jump, stride, strict=True)])
        fields.append(field)
    return fields


def _both(value: Any) -> tuple[int, int]:
    return value if isinstance(value, tuple) else (value, value)
