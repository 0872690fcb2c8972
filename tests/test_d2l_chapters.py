"""The way in which d2l's chapters 7 and 8 write networks works with d2lmini: our code, their calls, each section."""

import pytest
import torch
from torch import nn
from torch.nn import functional as F

import d2lmini as d2l


class AlexNet(d2l.Classifier):
    def __init__(self, lr=0.1, num_classes=10):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            nn.LazyConv2d(96, kernel_size=11, stride=4, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2),
            nn.LazyConv2d(256, kernel_size=5, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2),
            nn.LazyConv2d(384, kernel_size=3, padding=1), nn.ReLU(),
            nn.LazyConv2d(384, kernel_size=3, padding=1), nn.ReLU(),
            nn.LazyConv2d(256, kernel_size=3, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2), nn.Flatten(),
            nn.LazyLinear(4096), nn.ReLU(), nn.Dropout(0.5), nn.LazyLinear(num_classes),
        )  # fmt: skip
        self.net.apply(d2l.init_cnn)


def nin_block(channels, kernel_size, strides, padding):
    return nn.Sequential(
        nn.LazyConv2d(channels, kernel_size, strides, padding), nn.ReLU(),
        nn.LazyConv2d(channels, kernel_size=1), nn.ReLU(), nn.LazyConv2d(channels, kernel_size=1), nn.ReLU(),
    )  # fmt: skip


class NiN(d2l.Classifier):
    def __init__(self, lr=0.1, num_classes=10):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            nin_block(96, 11, 4, 0), nn.MaxPool2d(3, stride=2), nin_block(256, 5, 1, 2), nn.MaxPool2d(3, stride=2),
            nin_block(num_classes, 3, 1, 1), nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(),
        )  # fmt: skip
        self.net.apply(d2l.init_cnn)


class Inception(nn.Module):
    def __init__(self, c1, c2, c3, c4):
        super().__init__()
        self.b1 = nn.LazyConv2d(c1, 1)
        self.b2_1, self.b2_2 = nn.LazyConv2d(c2[0], 1), nn.LazyConv2d(c2[1], 3, padding=1)
        self.b3_1, self.b3_2 = nn.LazyConv2d(c3[0], 1), nn.LazyConv2d(c3[1], 5, padding=2)
        self.b4 = nn.LazyConv2d(c4, 1)

    def forward(self, x):
        paths = (
            F.relu(self.b1(x)), F.relu(self.b2_2(F.relu(self.b2_1(x)))), F.relu(self.b3_2(F.relu(self.b3_1(x)))),
            F.relu(self.b4(F.max_pool2d(x, 3, 1, 1))),
        )  # fmt: skip
        return d2l.concat(paths, dim=1)


class GoogleNet(d2l.Classifier):
    def b1(self):
        return nn.Sequential(nn.LazyConv2d(16, 7, stride=2, padding=3), nn.ReLU(), nn.MaxPool2d(3, 2, 1))


@d2l.add_to_class(GoogleNet)
def b2(self):
    return nn.Sequential(Inception(8, (6, 12), (2, 4), 4), nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten())


@d2l.add_to_class(GoogleNet)
def __init__(self, lr=0.1, num_classes=10):
    super(GoogleNet, self).__init__()
    self.save_hyperparameters()
    self.net = nn.Sequential(self.b1(), self.b2(), nn.LazyLinear(num_classes))
    self.net.apply(d2l.init_cnn)


class BatchNorm(nn.Module):
    """Batch normalisation from scratch, with the aliases in place of torch's names."""

    def __init__(self, num_features):
        super().__init__()
        shape = (1, num_features, 1, 1)
        self.gamma, self.beta = nn.Parameter(d2l.ones(shape)), nn.Parameter(d2l.zeros(shape))
        self.register_buffer("mean", d2l.zeros(shape))
        self.register_buffer("var", d2l.ones(shape))

    def forward(self, X):
        if self.training:
            mean = d2l.reduce_mean(X, (0, 2, 3), keepdim=True)
            var = d2l.reduce_mean((X - mean) ** 2, (0, 2, 3), keepdim=True)
            self.mean.lerp_(mean.detach(), 0.1)
            self.var.lerp_(var.detach(), 0.1)
        else:
            mean, var = self.mean, self.var
        return self.gamma * (X - mean) / (var + 1e-5) ** 0.5 + self.beta


class BNLeNetScratch(d2l.Classifier):
    def __init__(self, lr=0.1, num_classes=10):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            nn.LazyConv2d(6, kernel_size=5), BatchNorm(6), nn.Sigmoid(), nn.AvgPool2d(2, 2), nn.Flatten(),
            nn.LazyLinear(num_classes),
        )  # fmt: skip


class DenseBlock(nn.Module):
    def __init__(self, num_convs, channels):
        super().__init__()
        self.net = nn.Sequential(
            *(
                nn.Sequential(nn.LazyBatchNorm2d(), nn.ReLU(), nn.LazyConv2d(channels, kernel_size=3, padding=1))
                for _ in range(num_convs)
            )
        )

    def forward(self, X):
        for block in self.net:
            X = d2l.concat((X, block(X)), dim=1)
        return X


class DenseNet(d2l.Classifier):
    def __init__(self, lr=0.1, num_classes=10):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            nn.LazyConv2d(8, 7, 2, 3), DenseBlock(2, 4), nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten()
        )
        self.net.add_module("last", nn.LazyLinear(num_classes))
        self.net.apply(d2l.init_cnn)


class AnyNet(d2l.Classifier):
    def stem(self, channels):
        return nn.Sequential(nn.LazyConv2d(channels, 3, stride=2, padding=1), nn.LazyBatchNorm2d(), nn.ReLU())


@d2l.add_to_class(AnyNet)
def stage(self, depth, channels, groups, bot_mul):
    first = d2l.ResNeXtBlock(channels, groups, bot_mul, use_1x1conv=True, strides=2)
    return nn.Sequential(first, *(d2l.ResNeXtBlock(channels, groups, bot_mul) for _ in range(depth - 1)))


@d2l.add_to_class(AnyNet)
def __init__(self, arch, stem_channels, lr=0.1, num_classes=10):  # noqa: F811
    super(AnyNet, self).__init__()
    self.save_hyperparameters()
    self.net = nn.Sequential(self.stem(stem_channels))
    for i, s in enumerate(arch):
        self.net.add_module(f"stage{i + 1}", self.stage(*s))
    head = nn.Sequential(nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(), nn.LazyLinear(num_classes))
    self.net.add_module("head", head)
    self.net.apply(d2l.init_cnn)


class RegNetX32(AnyNet):
    def __init__(self, lr=0.1, num_classes=10):
        stem_channels, groups, bot_mul = 32, 16, 1
        depths, channels = (4, 6), (32, 80)
        arch = ((depths[0], channels[0], groups, bot_mul), (depths[1], channels[1], groups, bot_mul))
        super().__init__(arch, stem_channels, lr, num_classes)


@pytest.mark.parametrize(
    "Net, size, shapes",
    [
        (AlexNet, 224, ["96, 54, 54", "256, 26, 26", "256, 5, 5", "6400", "4096", "10"]),
        (NiN, 224, ["96, 54, 54", "96, 26, 26", "256, 26, 26", "256, 12, 12", "10, 12, 12", "10, 1, 1"]),
        (GoogleNet, 96, ["16, 24, 24", "28", "10"]),
        (BNLeNetScratch, 28, ["6, 24, 24", "6, 12, 12", "864", "10"]),
        (DenseNet, 96, ["8, 48, 48", "16, 48, 48", "16, 1, 1", "16", "10"]),
        (RegNetX32, 96, ["32, 48, 48", "32, 24, 24", "80, 12, 12", "10"]),
        (d2l.ResNet18, 96, ["64, 24, 24", "64, 24, 24", "128, 12, 12", "256, 6, 6", "512, 3, 3", "10"]),
    ],
)
def test_shapes(Net, size, shapes, capsys):
    Net().layer_summary((1, 1, size, size))
    printed = capsys.readouterr().out
    position = 0
    for shape in shapes:  # in this order, with layers between them that keep a shape
        position = printed.index(f"torch.Size([1, {shape}])", position) + 1


@pytest.mark.parametrize("Net, size", [(GoogleNet, 32), (BNLeNetScratch, 28), (DenseNet, 32), (RegNetX32, 32)])
def test_training_in_d2ls_order(Net, size, tiny):
    model = Net(lr=0.05)
    trainer = d2l.Trainer(max_epochs=2, num_gpus=1)
    data = tiny(size=size)
    model.apply_init([next(iter(data.get_dataloader(True)))[0]], d2l.init_cnn)
    before = [p.detach().clone() for p in model.parameters()]
    trainer.fit(model, data)
    assert any(not torch.equal(a, b) for a, b in zip(before, model.parameters(), strict=True))
    for label in ("train_loss", "val_loss", "val_acc"):
        assert len(model.board.data[label]) >= 2
        assert all(isinstance(point.x, float) and point.y == point.y for point in model.board.data[label])
    assert trainer.num_train_batches == 3 and trainer.train_batch_idx == 6 and trainer.epoch == 1


def test_the_aliases_are_torchs():
    x = d2l.reshape(d2l.arange(6, dtype=d2l.float32), (2, 3))
    assert d2l.transpose(x).shape == (3, 2) and d2l.size(x) == 6 and d2l.astype(x, d2l.int64).dtype == torch.int64
    assert d2l.reduce_sum(x) == 15 and d2l.concat((x, x)).shape == (4, 3) and d2l.stack((x, x)).shape == (2, 2, 3)
    assert d2l.matmul(x, d2l.transpose(x)).shape == (2, 2) and d2l.normal(0, 1, (2, 2)).shape == (2, 2)
    assert d2l.numpy(x.requires_grad_()).sum() == 15 and float(d2l.abs(d2l.tensor(-2.0))) == 2
    assert d2l.expand_dims(x, 0).shape == (1, 2, 3) and d2l.repeat(x, 2, 1).shape == (4, 3)
